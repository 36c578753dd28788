package org.keepsake.ui.close;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.action.Action;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * A document that is to be closed once its save has ended: says so above its text, unless the save
 * is fast, and lets the user take that back, with a button or Esc. FX thread.
 */
final class PendingClose {
    /** A faster save is over before anyone could read the notice. */
    private static final Duration BEFORE_NOTICE = Duration.millis(300);

    private static final NoticePane.Subject ABOUT = new NoticePane.Subject.Matter("closing");

    private final Editor editor;
    private final Runnable keepOpen;
    private final NoticePane.Notice notice;
    private final PauseTransition delay = new PauseTransition(BEFORE_NOTICE);
    private final EventHandler<KeyEvent> escape = this::pressed;
    private final Subscription followed;
    private boolean over;

    /**
     * Begins to wait.
     *
     * @param sentence says what happens when the save has ended
     * @param keepOpen runs if the user takes it back; nothing is closed then
     */
    PendingClose(Editor editor, Messages messages, String sentence, Runnable keepOpen) {
        this.editor = editor;
        this.keepOpen = keepOpen;
        Action keep = new Action(messages.get("action.keepopen"), e -> takeBack());
        notice =
                new NoticePane.Notice(
                        ABOUT,
                        NoticePane.Kind.INFORMATION,
                        IconShape.UPLOAD,
                        sentence,
                        List.of(keep));
        delay.setOnFinished(e -> tell());
        editor.overlay().addEventFilter(KeyEvent.KEY_PRESSED, escape);
        // A dialog may come before the save.
        followed =
                editor.saveStateProperty()
                        .subscribe(state -> {
                            if (state instanceof SaveState.Saving) {
                                delay.playFromStart();
                            }
                        });
    }

    /**
     * Ends the wait.
     *
     * @return false if the user has taken it back
     */
    boolean end() {
        boolean pending = !over;
        over = true;
        delay.stop();
        followed.unsubscribe();
        editor.notices().hide(notice);
        editor.overlay().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        return pending;
    }

    private void tell() {
        if (editor.isSaving()) {
            editor.notices().show(notice);
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && editor.isSaving()) {
            key.consume();
            takeBack();
        }
    }

    /** Keeps it open, unless the wait is over. */
    void takeBack() {
        if (end()) {
            keepOpen.run();
        }
    }
}
