package org.keepsake.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Something that shows an edit, but may do so a frame later: the frame that shows a key then has
 * only the text to lay out and to draw. Asked for several times before a frame, it is done once.
 */
public final class AfterFrame {
    private final Node node;
    private final Runnable work;
    private boolean due;

    /**
     * Prepares {@code work}.
     *
     * @param node in the scene whose frame goes first; outside of one, nothing has to
     */
    public AfterFrame(Node node, Runnable work) {
        this.node = node;
        this.work = work;
    }

    /** Does the work after the next frame. */
    public void run() {
        if (due) {
            return;
        }
        due = true;
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            Platform.runLater(this::now);
            return;
        }
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(AfterFrame.this::now);
                    }
                });
        Platform.requestNextPulse();
    }

    /** Does the work at once, if it is due. */
    public void now() {
        if (due) {
            due = false;
            work.run();
        }
    }
}
