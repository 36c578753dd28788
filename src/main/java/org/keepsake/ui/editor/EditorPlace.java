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
 * The user's place in a text: the caret and the visible part. It can be remembered, and restored
 * once the text is there.
 */
public final class EditorPlace {
    private final TextView view;
    private final Supplier<Optional<Path>> file;
    private Optional<Bookmark> awaited = Optional.empty();

    EditorPlace(TextView view, Supplier<Optional<Path>> file) {
        this.view = view;
        this.file = file;
    }

    /** The current place, or the one to be restored as soon as possible; empty without a file. */
    public Optional<Bookmark> now() {
        return awaited.or(() -> file.get().map(this::here));
    }

    /** Sets the place to go to once the text is there. */
    public void await(Bookmark place) {
        awaited = Optional.of(place);
    }

    /** Whether a place is still to be restored. */
    public boolean isAwaited() {
        return awaited.isPresent();
    }

    /** Goes to the awaited place, if there is one, or to the nearest one in this text. */
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
