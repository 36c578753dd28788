package org.keepsake.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.keepsake.profile.WindowPlace;

/**
 * Restores and reports the bounds of the window; while it is maximized or fills the screen, these
 * are the bounds it returns to.
 */
public final class WindowPlacement {
    /** How much of the title bar must be on a screen so that the user can grab it, in pixels. */
    private static final double GRIP_WIDTH = 100;

    private static final double GRIP_HEIGHT = 24;

    private final Stage stage;
    private Optional<WindowPlace> normal = Optional.empty();

    /** Creates the placement of {@code stage}. */
    public WindowPlacement(Stage stage) {
        this.stage = stage;
    }

    /** Moves the window, which is not shown yet, to where it was, if that is still visible. */
    void restore(Optional<WindowPlace> place) {
        place.flatMap(WindowPlacement::onAScreen)
                .ifPresent(at -> {
                    stage.setX(at.x());
                    stage.setY(at.y());
                    stage.setWidth(at.width());
                    stage.setHeight(at.height());
                    stage.setMaximized(at.maximized());
                    normal = Optional.of(at);
                });
    }

    /** Follows the window; {@code changed} runs when it was moved or resized. */
    void follow(Runnable changed) {
        for (Observable value :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())) {
            value.addListener(o -> Platform.runLater(() -> moved(changed)));
        }
        moved(changed);
    }

    /** The current place; empty before the window is shown. */
    Optional<WindowPlace> now() {
        return normal.map(at ->
                new WindowPlace(at.x(), at.y(), at.width(), at.height(), stage.isMaximized()));
    }

    /**
     * When a window is maximized, its bounds and its state change one after the other, so this
     * waits.
     */
    private void moved(Runnable changed) {
        boolean normalNow = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        if (stage.isShowing() && normalNow) {
            normal =
                    Optional.of(
                            new WindowPlace(
                                    stage.getX(),
                                    stage.getY(),
                                    stage.getWidth(),
                                    stage.getHeight(),
                                    false));
        }
        changed.run();
    }

    private static Optional<WindowPlace> onAScreen(WindowPlace at) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(screen -> showsTitle(screen, at))
                .findFirst()
                .map(screen -> within(screen, at));
    }

    /**
     * No larger than a screen that is smaller now, or has a larger scale, and not beyond its end.
     */
    static WindowPlace within(Rectangle2D screen, WindowPlace at) {
        double width = Math.min(at.width(), screen.getWidth());
        double height = Math.min(at.height(), screen.getHeight());
        boolean smaller = width < at.width() || height < at.height();
        return new WindowPlace(
                smaller ? Math.clamp(at.x(), screen.getMinX(), screen.getMaxX() - width) : at.x(),
                smaller ? Math.clamp(at.y(), screen.getMinY(), screen.getMaxY() - height) : at.y(),
                width,
                height,
                at.maximized());
    }

    private static boolean showsTitle(Rectangle2D screen, WindowPlace at) {
        double left = Math.max(at.x(), screen.getMinX());
        double right = Math.min(at.x() + at.width(), screen.getMaxX());
        return right - left >= Math.min(GRIP_WIDTH, at.width())
                && at.y() >= screen.getMinY() - GRIP_HEIGHT
                && at.y() + GRIP_HEIGHT <= screen.getMaxY();
    }
}
