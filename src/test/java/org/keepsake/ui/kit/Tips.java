package org.keepsake.ui.kit;

import javafx.event.Event;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** What controls tell to a pointer. On the FX thread. */
public final class Tips {
    private Tips() {}

    /** What a control tells once the pointer has come over it; nothing, if it has no tip. */
    public static String of(Control control) {
        Event.fireEvent(control, entered(control));
        Tooltip tooltip = control.getTooltip();
        return tooltip == null ? "" : tooltip.getText();
    }

    private static MouseEvent entered(Control control) {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                new PickResult(control, 1, 1));
    }
}
