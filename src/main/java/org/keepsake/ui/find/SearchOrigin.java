package org.keepsake.ui.find;

import java.util.Optional;
import org.keepsake.document.Selection;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/**
 * Where the caret was before it followed the query being typed. A query is searched for from there,
 * and the caret returns there when nothing matches.
 */
final class SearchOrigin {
    /** A selection in one text. */
    private record Place(Text text, Selection selection) {
        Selection in(Text now) {
            return text == now ? selection : selection.moved(text, now);
        }
    }

    private Optional<Place> origin = Optional.empty();
    private Optional<Place> match = Optional.empty();

    /** Begins at the selection, unless that is still the match the typing has led to. */
    Selection begin(Editor editor) {
        if (back(editor).isEmpty()) {
            origin = Optional.of(selected(editor));
            match = Optional.empty();
        }
        return origin.orElseThrow().in(editor.document().text());
    }

    /** Notes that the selection is now a match of what was typed. */
    void left(Editor editor) {
        match = origin.map(_ -> selected(editor));
    }

    /** Begins anew with the next query: the user has gone on from here. */
    void forget() {
        origin = Optional.empty();
        match = Optional.empty();
    }

    /** The selection to return to; empty if the user, not the search, has chosen this one. */
    Optional<Selection> back(Editor editor) {
        Text now = editor.document().text();
        return match.filter(place -> place.in(now).equals(editor.text().selection()))
                .flatMap(_ -> origin)
                .map(place -> place.in(now));
    }

    private static Place selected(Editor editor) {
        return new Place(editor.document().text(), editor.text().selection());
    }
}
