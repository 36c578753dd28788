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
 * Puts the window where it stood, and knows where it stands: also while it fills the screen, the
 * place it goes back to. FX thread.
 */
public final class WindowPlacement {
    /** So much of the title bar must be on a screen, or nobody could get hold of it. */
    private static final double GRIP_WIDTH = 100;

    private static final double GRIP_HEIGHT = 24;

    private final Stage stage;
    private Optional<WindowPlace> normal = Optional.empty();

    public WindowPlacement(Stage stage) {
        this.stage = stage;
    }

    /** Puts the window, which is not shown yet, where it can be seen and stood before. */
    void restore(Optional<WindowPlace> place) {
        place.filter(WindowPlacement::isOnAScreen)
                .ifPresent(at -> {
                    stage.setX(at.x());
                    stage.setY(at.y());
                    stage.setWidth(at.width());
                    stage.setHeight(at.height());
                    stage.setMaximized(at.maximized());
                    normal = Optional.of(at);
                });
    }

    /** Follows the window; {@code changed} hears when it stands elsewhere. */
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

    /** Where it stands; none before it was shown. */
    Optional<WindowPlace> now() {
        return normal.map(at ->
                new WindowPlace(at.x(), at.y(), at.width(), at.height(), stage.isMaximized()));
    }

    /** Bounds and state come one after the other when a window is maximized: so not at once. */
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

    private static boolean isOnAScreen(WindowPlace at) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> showsTitle(screen, at));
    }

    private static boolean showsTitle(Rectangle2D screen, WindowPlace at) {
        double left = Math.max(at.x(), screen.getMinX());
        double right = Math.min(at.x() + at.width(), screen.getMaxX());
        return right - left >= Math.min(GRIP_WIDTH, at.width())
                && at.y() >= screen.getMinY() - GRIP_HEIGHT
                && at.y() + GRIP_HEIGHT <= screen.getMaxY();
    }
}
