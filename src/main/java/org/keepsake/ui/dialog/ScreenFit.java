package org.keepsake.ui.dialog;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Keeps dialogs on the screen, which may be smaller than they are at a large scale. */
public final class ScreenFit {

    private ScreenFit() {}

    /** Limits {@code window} to the height of the screen and moves it fully into view. */
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
