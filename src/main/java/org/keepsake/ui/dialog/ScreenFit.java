package org.keepsake.ui.dialog;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Keeps dialogs that scroll on the screen, which may be smaller than they are at a large scale. The
 * window they belong to may be smaller still: they take the room of the screen.
 */
public final class ScreenFit {

    private ScreenFit() {}

    /** Limits {@code window} to the size of the screen, and moves it fully into view. */
    public static void apply(Window window) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        double width = Math.min(window.getWidth(), screen.getWidth());
        double height = Math.min(window.getHeight(), screen.getHeight());
        if (width < window.getWidth()) {
            window.setWidth(width);
        }
        if (height < window.getHeight()) {
            window.setHeight(height);
        }
        // JavaFX 26 on X11: a window that is moved while it is being shown may lose its height.
        Platform.runLater(() -> move(window, screen));
    }

    /** A dialog in the middle of a smaller owner may begin beyond the edge. */
    private static void move(Window window, Rectangle2D screen) {
        double width = Math.min(window.getWidth(), screen.getWidth());
        double height = Math.min(window.getHeight(), screen.getHeight());
        double x = Math.clamp(window.getX(), screen.getMinX(), screen.getMaxX() - width);
        double y = Math.clamp(window.getY(), screen.getMinY(), screen.getMaxY() - height);
        if (x != window.getX()) {
            window.setX(x);
        }
        if (y != window.getY()) {
            window.setY(y);
        }
    }
}
