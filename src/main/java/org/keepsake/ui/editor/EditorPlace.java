package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.keepsake.document.DocumentModel;
import org.keepsake.profile.Bookmark;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.ui.kit.Later;

/**
 * Where somebody is in a text: the caret, and what is in sight. It can be remembered, and gone back
 * to when the text is there. FX thread.
 */
public final class EditorPlace {
    /** Into the first line in sight, past a border or the rest of the line above it. */
    private static final double INSIDE = 4;

    private final CodeArea area;
    private final DocumentModel model;
    private final Supplier<Text> text;
    private final Supplier<Optional<Path>> file;
    private final ObservableValue<Boolean> inFront;
    private Optional<Bookmark> awaited = Optional.empty();

    /**
     * The place in {@code area}.
     *
     * @param model what it shows
     * @param inFront whether the text is the one that is shown: what is not has no layout
     */
    EditorPlace(
            CodeArea area,
            DocumentModel model,
            Supplier<Text> text,
            Supplier<Optional<Path>> file,
            ObservableValue<Boolean> inFront) {
        this.area = area;
        this.model = model;
        this.text = text;
        this.file = file;
        this.inFront = inFront;
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
            area.select(nearest(place.line(), place.column()));
            Later.when(inFront, Boolean::booleanValue, () -> Platform.runLater(this::showAwaited));
        });
    }

    /** The text goes up until the line is the first in sight; the caret stays in sight. */
    private void showAwaited() {
        awaited.ifPresent(place -> {
            awaited = Optional.empty();
            TextPos caret = area.getCaretPosition();
            if (caret == null || !caret.equals(nearest(place.line(), place.column()))) {
                return;
            }
            area.getScene().getRoot().layout();
            // The control has no way to be told what to show, but goes up no farther than the
            // caret.
            area.select(nearest(Integer.MAX_VALUE, 0));
            area.select(nearest(place.topLine(), 0));
            area.select(caret);
        });
    }

    private TextPos nearest(int line, int column) {
        int last = text.get().lineCount() - 1;
        int nearest = Math.min(line, last);
        return model.positionOf(text.get().offset(nearest, line > last ? 0 : column));
    }

    private Bookmark here(Path path) {
        TextPos caret = area.getCaretPosition();
        if (caret == null) {
            return Bookmark.atStartOf(path);
        }
        Position place = text.get().position(model.offsetOf(caret));
        return new Bookmark(path, place.line(), place.column(), topLine());
    }

    private int topLine() {
        Bounds bounds = area.localToScreen(area.getLayoutBounds());
        if (bounds == null || area.getSkin() == null) {
            return 0;
        }
        TextPos top = area.getTextPosition(bounds.getCenterX(), bounds.getMinY() + INSIDE);
        return top == null ? 0 : text.get().position(model.offsetOf(top)).line();
    }
}
