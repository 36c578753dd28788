package org.keepsake.ui.kit;

import java.util.List;
import javafx.scene.control.ContextMenu;
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
}
