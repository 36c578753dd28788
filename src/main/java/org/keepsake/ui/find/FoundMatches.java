package org.keepsake.ui.find;

import java.util.OptionalInt;
import org.keepsake.document.Selection;
import org.keepsake.search.Matches;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/** The matches known so far, moved along as the text is edited. */
final class FoundMatches {
    private final FindScope scope = new FindScope();
    private Matches known = Matches.none(Text.empty());

    /** The part of the text that counts. */
    FindScope scope() {
        return scope;
    }

    /** Takes what was found, in all of a text. */
    void set(Matches found) {
        known = found;
    }

    /** Whether the matches are those in the current text of {@code editor}. */
    boolean isIn(Editor editor) {
        return known.text() == editor.document().text();
    }

    /** The matches in the current text of {@code editor}, within the scope. */
    Matches in(Editor editor) {
        Text now = editor.document().text();
        if (known.text() != now) {
            known = known.moved(now);
        }
        return scope.of(known);
    }

    /** The index of the match that is selected. */
    OptionalInt selected(Editor editor) {
        Selection selected = editor.text().selection();
        Matches matches = in(editor);
        int match = matches.firstFrom(selected.start());
        return match < matches.size()
                        && matches.start(match) == selected.start()
                        && matches.end(match) == selected.end()
                ? OptionalInt.of(match)
                : OptionalInt.empty();
    }
}
