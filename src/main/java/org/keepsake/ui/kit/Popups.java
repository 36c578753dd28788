package org.keepsake.ui.kit;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The popups of the program: menus, tooltips, notices. */
public final class Popups {
    private Popups() {}

    /**
     * Hides all of them. A toolkit on GTK that ends while a popup is shown closes the popup's
     * native window twice and crashes.
     */
    public static void hideAll() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    /** Hides the menus only. */
    static void hideMenus() {
        List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide);
    }

    /**
     * Fills each popup that is shown from now on with the ground of its root. A window has whole
     * pixels, of which a popup covers the last in part; on a display without a compositor the rest
     * of these would be white.
     */
    static void fillAll() {
        Window.getWindows()
                .subscribe(() -> {
                    for (Window window : List.copyOf(Window.getWindows())) {
                        if (window instanceof PopupWindow popup) {
                            fill(popup);
                        }
                    }
                });
    }

    private static void fill(PopupWindow popup) {
        Scene scene = popup.getScene();
        if (!scene.fillProperty().isBound() && scene.getRoot() instanceof Region root) {
            scene.fillProperty().bind(root.backgroundProperty().map(Popups::ground));
        }
    }

    private static Paint ground(Background background) {
        return background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getLast().getFill();
    }
}
