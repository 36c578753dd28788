package org.keepsake.ui.dialog;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Keeps dialogs that scroll, and windows beside the main one, on the screen, which may be smaller
 * than they are at a large scale. The window they belong to may be smaller still: they take the
 * room of the screen.
 */
public final class ScreenFit {

    /** How long a window that is being shown may be wherever the window manager puts it. */
    private static final Duration STANDING = Duration.millis(100);

    private ScreenFit() {}

    /**
     * Places a window that is not shown yet over the middle of its owner, all of it on the screen.
     *
     * @param width of what it shows, without its frame, in pixels
     * @param height likewise
     */
    public static void placeOverOwner(Stage window, double width, double height) {
        place(window, width, height);
        keepInReach(window);
    }

    private static void place(Stage window, double width, double height) {
        Window owner = window.getOwner();
        Rectangle2D screen = screenAt(middle(owner.getX(), owner.getWidth(), 1), owner.getY());
        // The frame of the owner is as thick as its own will be.
        double frame = Math.max(0, owner.getHeight() - owner.getScene().getHeight());
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height + frame, screen.getHeight());
        double x = middle(owner.getX(), owner.getWidth(), wide);
        double y = middle(owner.getY(), owner.getHeight(), high);
        window.setX(Math.clamp(x, screen.getMinX(), screen.getMaxX() - wide));
        window.setY(Math.clamp(y, screen.getMinY(), screen.getMaxY() - high));
    }

    /**
     * Brings a window over the middle of its owner if its title bar gets above the screen, where
     * nobody could move it from; once, for a window manager may have reasons.
     *
     * <p>JavaFX 26 on X11: when the frame of a window turns out to be another than expected, as in
     * the first dialog over a maximized window, the window is moved to where it was last reported,
     * which may be the corner of the screen that it had before it was placed.
     */
    static void keepInReach(Stage window) {
        PauseTransition standing = new PauseTransition(STANDING);
        Subscription followed = window.yProperty().subscribe(y -> standing.playFromStart());
        standing.setOnFinished(e -> {
            if (window.isShowing() && isAboveScreen(window)) {
                followed.unsubscribe();
                place(window, window.getScene().getWidth(), window.getScene().getHeight());
            }
        });
    }

    private static boolean isAboveScreen(Window window) {
        double x = middle(window.getX(), window.getWidth(), 1);
        double top = screenAt(x, window.getY() + window.getHeight() / 2).getMinY();
        return window.getY() < top;
    }

    /** The width of the screen that {@code window} is on, without what the desktop keeps. */
    public static double room(Window window) {
        return screenAt(middle(window.getX(), window.getWidth(), 1), window.getY()).getWidth();
    }

    private static double middle(double start, double length, double within) {
        return Math.rint(start + (length - within) / 2);
    }

    private static Rectangle2D screenAt(double x, double y) {
        return Screen.getScreensForRectangle(x, y, 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    /** Limits {@code window} to the size of the screen, and moves it fully into view. */
    public static void apply(Window window) {
        Rectangle2D screen = screenAt(window.getX(), window.getY());
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
