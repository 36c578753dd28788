package org.keepsake.ui.dialog;

import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import org.keepsake.ui.kit.Theme;

/** What all dialogs have in common. FX thread. */
public final class DialogFrame {

    private DialogFrame() {}

    /**
     * Makes {@code dialog} belong to {@code owner} and wear our style.
     *
     * <p>It can be resized: with JavaFX 26 on X11, dialogs that could not be were now and then
     * shown in the corner of the screen, or cut. They were given another height by the window
     * manager's frame than at first, which is the likely cause.
     */
    public static void apply(Dialog<?> dialog, Stage owner) {
        dialog.initOwner(owner);
        dialog.setResizable(true);
        Theme.addTo(dialog.getDialogPane().getStylesheets());
    }
}
