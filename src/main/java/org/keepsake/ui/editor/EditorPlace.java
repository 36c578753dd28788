package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.keepsake.profile.Bookmark;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.view.TextView;
import org.keepsake.view.caret.Caret;

/**
 * Where somebody is in a text: the caret, and what is in sight. It can be remembered, and gone back
 * to when the text is there. FX thread.
 */
public final class EditorPlace {
    private final TextView view;
    private final Supplier<Optional<Path>> file;
    private Optional<Bookmark> awaited = Optional.empty();

    EditorPlace(TextView view, Supplier<Optional<Path>> file) {
        this.view = view;
        this.file = file;
    }

    /** The place as it is now, or as it will be as soon as possible; none without a file. */
    public Optional<Bookmark> now() {
        return awaited.or(() -> file.get().map(this::here));
    }

    /** Says where to go when the text is there. */
    public void await(Bookmark place) {
        awaited = Optional.of(place);
    }

    /** Whether there is a place to go back to that was not reached yet. */
    public boolean isAwaited() {
        return awaited.isPresent();
    }

    /** Goes to the awaited place, if there is one, or to the nearest that this text has. */
    public void arrive() {
        awaited.ifPresent(place -> {
            awaited = Optional.empty();
            view.go(Caret.at(nearest(place.line(), place.column())));
            view.setTopLine(place.topLine());
        });
    }

    private long nearest(int line, int column) {
        Text text = view.text();
        int last = text.lineCount() - 1;
        return text.offset(Math.min(line, last), line > last ? 0 : column);
    }

    private Bookmark here(Path path) {
        Position place = view.text().position(view.carets().main().offset());
        return new Bookmark(path, place.line(), place.column(), view.topLine());
    }
}
