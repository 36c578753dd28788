package org.keepsake.ui.dialog;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Keeps dialogs on the screen, which at a large scale may be smaller than they are. FX thread. */
public final class ScreenFit {

    private ScreenFit() {}

    /** Makes {@code window} as high as the screen at most, and puts all of it there. */
    public static void apply(Window window) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        double height = Math.min(window.getHeight(), screen.getHeight());
        if (height < window.getHeight()) {
            window.setHeight(height);
        }
        if (window.getY() + height > screen.getMaxY()) {
            window.setY(screen.getMaxY() - height);
        }
    }
}
