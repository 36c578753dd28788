package org.keepsake.ui.status;

import javafx.scene.control.Button;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Position;
import org.keepsake.ui.editor.Columns;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.AfterFrame;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * Tells line and column of the caret, or how many carets there are, a frame after they have moved;
 * a click leads to Go to Line.
 */
final class PositionButton {
    private final Messages messages;
    private final Button button = new Button();
    private final Tip tip = new Tip(button);
    private final AfterFrame update = new AfterFrame(button, this::update);
    private @Nullable Editor shown;

    PositionButton(Messages messages) {
        this.messages = messages;
        button.setId("position");
        button.getStyleClass().addAll("flat", "small");
    }

    Button node() {
        return button;
    }

    void onClicked(Runnable action) {
        button.setOnAction(e -> action.run());
    }

    /** Follows the caret of {@code editor}, until the subscription ends. */
    Subscription show(Editor editor) {
        shown = editor;
        update();
        return editor.text().view().caretsProperty().subscribe((was, is) -> moved(editor));
    }

    /**
     * A load puts the caret where it was, which no key has to be ahead of; and among many loads
     * much may come before what is due after the frame.
     */
    private void moved(Editor editor) {
        update.run();
        if (editor.isLoading()) {
            update.now();
        }
    }

    private void update() {
        if (shown == null) {
            return;
        }
        int carets = shown.text().view().carets().all().size();
        if (carets > 1) {
            say(
                    messages.get("status.cursors", carets),
                    messages.get("status.cursors.goto", carets));
            return;
        }
        Position caret = shown.text().caret();
        int line = caret.line() + 1;
        int column = Columns.of(shown.document().text(), caret) + 1;
        say(
                messages.get("status.position", line, column),
                messages.get("status.goto", line, column));
    }

    private void say(String text, String words) {
        button.setText(text);
        tip.say(words);
        button.setAccessibleText(words);
    }
}
