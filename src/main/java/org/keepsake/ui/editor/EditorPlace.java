package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.keepsake.profile.Bookmark;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.view.TextAction;
import org.keepsake.view.TextView;
import org.keepsake.view.caret.Caret;

/**
 * The user's place in a text: the caret and the visible part. It can be remembered, and restored
 * once the text is there.
 *
 * <p>Who asks for the end of a text of which only the beginning is there arrives at the end of the
 * whole. Whoever moves the caret meanwhile, or types where it is seen, stays where that is.
 */
public final class EditorPlace {
    /** A caret so many lines below the first visible one was probably in sight. */
    private static final int NEAR = 50;

    private final TextView view;
    private final Supplier<Optional<Path>> file;
    private final BooleanSupplier loading;
    private Optional<Bookmark> awaited = Optional.empty();

    /** How to go to the end, if that is awaited. */
    private Optional<TextAction> toEnd = Optional.empty();

    /** The text in which the carets were last seen. */
    private Text seen;

    /**
     * Creates a place that follows the carets of {@code view}.
     *
     * @param file the file of the text
     * @param loading whether the text is only the beginning of what will be there
     */
    EditorPlace(TextView view, Supplier<Optional<Path>> file, BooleanSupplier loading) {
        this.view = view;
        this.file = file;
        this.loading = loading;
        seen = view.text();
        view.caretsProperty().subscribe((was, is) -> caretsChanged());
        view.onMoved(this::moved);
    }

    /** The mouse moves the carets without an action, and another text without a user. */
    private void caretsChanged() {
        if (loading.getAsBoolean() && view.text() == seen) {
            forget();
        }
        seen = view.text();
    }

    private void moved(TextAction action) {
        if (loading.getAsBoolean()) {
            forget();
            boolean end =
                    action == TextAction.DOCUMENT_END || action == TextAction.SELECT_DOCUMENT_END;
            toEnd = end ? Optional.of(action) : Optional.empty();
        }
    }

    /** The user types where the caret is seen. */
    void stay() {
        if (view.text().byteLength() > 0) {
            awaited = Optional.empty();
        }
    }

    private void forget() {
        awaited = Optional.empty();
        toEnd = Optional.empty();
    }

    /** The current place, or the one to be restored as soon as possible; empty without a file. */
    public Optional<Bookmark> now() {
        return awaited.or(() -> file.get().map(this::here));
    }

    /** Sets the place to go to once the text is there. */
    public void await(Bookmark place) {
        forget();
        awaited = Optional.of(place);
    }

    /** Whether a place is still to be restored. */
    public boolean isAwaited() {
        return awaited.isPresent();
    }

    /**
     * The whole text is there: goes to the awaited place, if there is one, or to the nearest one in
     * this text.
     */
    public void arrive() {
        // To be forgotten last, for moving the carets there looks as if the user did.
        Optional<TextAction> end = toEnd;
        Optional<Bookmark> place = awaited;
        end.ifPresent(view::run);
        place.ifPresent(it -> {
            view.go(Caret.at(nearest(it.line(), it.column())));
            view.setTopLine(it.topLine());
            int below = it.line() - it.topLine();
            if (below >= 0 && below <= NEAR) {
                // Not below the edge, where long lines are wrapped otherwise or began above it.
                view.setCarets(view.carets());
            }
        });
        forget();
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
