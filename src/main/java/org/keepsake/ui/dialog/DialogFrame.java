package org.keepsake.ui.dialog;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.keepsake.ui.kit.Theme;

/** What all dialogs have in common. */
public final class DialogFrame {

    private static final boolean LINUX = System.getProperty("os.name", "").startsWith("Linux");

    /** As the platform's default, with the letter of Cancel before those of Yes and OK. */
    private static final String CANCEL_BEFORE_YES = "L_HE+UNCYABXIO_R";

    private DialogFrame() {}

    /**
     * Makes {@code owner} the owner of {@code dialog}, applies our style, and lets Alt and a letter
     * press each of its buttons.
     *
     * <p>Dialogs are resizable: with JavaFX 26 on X11, those that were not sometimes appeared in
     * the corner of the screen, or cut off. The likely cause is that the window manager's frame
     * changed their height after they were shown.
     */
    public static void apply(Dialog<?> dialog, Stage owner) {
        dialog.initOwner(owner);
        dialog.setResizable(true);
        Theme.addTo(dialog.getDialogPane().getStylesheets());
        dialog.getDialogPane()
                .getScene()
                .getWindow()
                .addEventHandler(
                        WindowEvent.WINDOW_SHOWING,
                        e -> {
                            AccessKeys.give(dialog.getDialogPane());
                            size(dialog.getDialogPane());
                        });
        ScreenFit.keepInReach((Stage) dialog.getDialogPane().getScene().getWindow());
    }

    /**
     * Gives a dialog its height before its window is there. One that was laid out before takes the
     * height of its scene, still 0, for one that the user has chosen, and becomes as low as its
     * buttons (JavaFX 26). That is put right once it is shown; on X11, a window that a question
     * above it disables before that stays as it is.
     */
    private static void size(DialogPane pane) {
        double own = pane.getMinHeight();
        pane.applyCss();
        pane.setMinHeight(pane.prefHeight(Math.min(pane.prefWidth(-1), pane.maxWidth(-1))));
        pane.getScene()
                .getWindow()
                .addEventHandler(WindowEvent.WINDOW_SHOWN, e -> pane.setMinHeight(own));
    }

    /**
     * Arranges the buttons of {@code pane} as the platform does. What JavaFX takes for the order of
     * Linux has Cancel last; the desktops there have what is most likely wanted last.
     */
    static void order(DialogPane pane) {
        if (LINUX && pane.lookup(".button-bar") instanceof ButtonBar bar) {
            bar.setButtonOrder(CANCEL_BEFORE_YES);
        }
    }
}
