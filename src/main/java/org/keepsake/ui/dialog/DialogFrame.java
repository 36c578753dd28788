package org.keepsake.ui.dialog;

import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import org.keepsake.ui.kit.Theme;

/** What all dialogs have in common. */
public final class DialogFrame {

    private DialogFrame() {}

    /**
     * Makes {@code owner} the owner of {@code dialog} and applies our style.
     *
     * <p>Dialogs are resizable: with JavaFX 26 on X11, those that were not sometimes appeared in
     * the corner of the screen, or cut off. The likely cause is that the window manager's frame
     * changed their height after they were shown.
     */
    public static void apply(Dialog<?> dialog, Stage owner) {
        dialog.initOwner(owner);
        dialog.setResizable(true);
        Theme.addTo(dialog.getDialogPane().getStylesheets());
    }
}
