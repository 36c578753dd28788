package org.keepsake.ui;

import javafx.scene.control.Dialog;
import javafx.stage.Stage;

/** What all dialogs have in common. FX thread. */
final class DialogFrame {

    private DialogFrame() {}

    /**
     * Makes {@code dialog} belong to {@code owner} and wear our style.
     *
     * <p>It can be resized: JavaFX on X11 guesses the frame of a new window after that of the one
     * before. Windows that cannot be resized may have another frame, and while the guess is put
     * right, the dialog loses its size or its place now and then.
     */
    static void apply(Dialog<?> dialog, Stage owner) {
        dialog.initOwner(owner);
        dialog.setResizable(true);
        Theme.addTo(dialog.getDialogPane().getStylesheets());
    }
}
