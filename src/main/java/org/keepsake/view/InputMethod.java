package org.keepsake.view;

import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Transaction.Kind;
import org.keepsake.view.row.Composition;

/**
 * Supports input methods, with which Chinese, Japanese, Korean and other languages are typed. What
 * is being composed is shown underlined at the main caret and is not part of the text; what is
 * committed is inserted at each caret, as one undo step.
 *
 * <p>Composing replaces the selection at once, as in other programs. What is committed for it is
 * undone with it.
 */
final class InputMethod implements InputMethodRequests {
    /** How much of a longer selection an input method gets, in bytes from its beginning. */
    private static final int MOST_SELECTED = 4096;

    private final TextView view;
    private final Surface surface;

    /** The text from which a selection was deleted to compose in its place. */
    private @Nullable Text emptied;

    InputMethod(TextView view, Surface surface) {
        this.view = view;
        this.surface = surface;
    }

    void install() {
        view.setInputMethodRequests(this);
        view.setOnInputMethodTextChanged(this::changed);
        view.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        compose("", 0);
                    }
                });
    }

    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    private void changed(InputMethodEvent e) {
        if (!view.isEditable()) {
            return;
        }
        compose("", 0);
        if (!e.getCommitted().isEmpty()) {
            Kind kind = view.text() == emptied ? Kind.REPLACING : Kind.WHOLE;
            emptied = null;
            view.editing().insert(e.getCommitted(), kind);
        }
        String composed =
                e.getComposed().stream()
                        .map(InputMethodTextRun::getText)
                        .collect(Collectors.joining());
        if (!composed.isEmpty()) {
            if (!view.carets().all().stream().allMatch(Caret::isEmpty)) {
                view.editing().insert("", Kind.WHOLE);
                emptied = view.text();
            }
            int caret = e.getCaretPosition();
            boolean within = caret >= 0 && caret < composed.length();
            compose(composed, within ? caret : composed.length());
        }
        e.consume();
    }

    private void compose(String string, int caret) {
        long at = view.carets().main().offset();
        surface.compose(string.isEmpty() ? null : new Composition(at, string, caret));
    }

    /**
     * Below the start of what is composed, where the candidates appear. The toolkit asks for no
     * other place, and asks before the letter that was just typed is shown.
     */
    @Override
    public @Nullable Point2D getTextLocation(int offset) {
        Point2D below = new Pointing(view, surface).belowComposed();
        return view.localToScreen(below.getX(), below.getY());
    }

    @Override
    public int getLocationOffset(int x, int y) {
        return 0;
    }

    @Override
    public void cancelLatestCommittedText() {
        // What was committed is text like any other.
    }

    @Override
    public String getSelectedText() {
        Text text = view.text();
        Caret caret = view.carets().main();
        return text.string(caret.start(), Math.min(caret.end(), caret.start() + MOST_SELECTED));
    }
}
