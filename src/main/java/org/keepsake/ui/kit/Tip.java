package org.keepsake.ui.kit;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * What a control tells when the pointer rests on it, and a screen reader after its name.
 *
 * <p>The popup is created when the pointer first comes over the control. Each has a scene of its
 * own, a window has some thirty of them, and it opens without any.
 */
public final class Tip {
    private static final double WIDTH = 400;

    private final Control control;
    private String words = "";

    /** A tip that tells nothing yet. */
    public Tip(Control control) {
        this.control = control;
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> show());
    }

    /** Has a control tell the same always. */
    public static void on(Control control, String words) {
        new Tip(control).say(words);
    }

    /** Has the control tell this from now on; nothing, if it is empty. */
    public void say(String now) {
        words = now;
        control.setAccessibleHelp(now);
        if (control.getTooltip() != null) {
            show();
        }
    }

    /** It stays until it has been read, or Esc is pressed. */
    private static Tooltip popup() {
        Tooltip popup = new Tooltip();
        popup.setWrapText(true);
        popup.setMaxWidth(WIDTH);
        popup.setShowDuration(Duration.INDEFINITE);
        // Esc that hides it still does what it is for.
        popup.setConsumeAutoHidingEvents(false);
        return popup;
    }

    private void show() {
        if (words.isEmpty()) {
            control.setTooltip(null);
            return;
        }
        if (control.getTooltip() == null) {
            control.setTooltip(popup());
        }
        control.getTooltip().setText(words);
    }
}
