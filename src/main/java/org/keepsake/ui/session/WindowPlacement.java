package org.keepsake.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.keepsake.profile.WindowPlace;
import org.keepsake.ui.kit.Later;

/**
 * Restores and reports the bounds of the window; while it is maximized or fills the screen, these
 * are the bounds it returns to.
 *
 * <p>The toolkit on GTK reports, and at times sets, wrong bounds while it learns how wide the
 * window's frame is, and when the window manager has restored a maximized window: it resizes that
 * to the size it had when maximized. So bounds count only once they have settled, and are put right
 * once if they are not what they must be.
 */
public final class WindowPlacement {
    /** How much of the title bar must be on a screen so that the user can grab it, in pixels. */
    private static final double GRIP_WIDTH = 100;

    private static final double GRIP_HEIGHT = 24;

    /** How far one window is from the next, in pixels. */
    private static final double BESIDE = 32;

    /** How long bounds that the user did not choose may change after the window's state has. */
    private static final Duration SETTLING = Duration.seconds(1);

    private final Stage stage;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private Optional<WindowPlace> normal = Optional.empty();
    private Optional<Rectangle2D> maximized = Optional.empty();

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

    /** The same, a little lower and to the right, so that both title bars are in sight. */
    void placeBeside(Optional<WindowPlace> place) {
        restore(
                place.map(at ->
                        new WindowPlace(
                                at.x() + BESIDE, at.y() + BESIDE, at.width(), at.height(), false)));
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
        stage.maximizedProperty()
                .subscribe(is -> {
                    if (!is) {
                        settling.playFromStart();
                    }
                });
        settling.setOnFinished(e -> settled(changed));
        Later.when(stage.showingProperty(), showing -> showing, settling::playFromStart);
    }

    /** The current place; empty before the window is shown. */
    Optional<WindowPlace> now() {
        return normal.or(() -> isNormal() ? Optional.of(place(bounds())) : Optional.empty())
                .map(at ->
                        new WindowPlace(
                                at.x(), at.y(), at.width(), at.height(), stage.isMaximized()));
    }

    /**
     * When a window is maximized, its bounds and its state change one after the other, so this
     * waits.
     */
    private void moved(Runnable changed) {
        if (stage.isShowing() && stage.isMaximized()) {
            maximized = Optional.of(bounds());
        } else if (settling.getStatus() == Animation.Status.RUNNING) {
            undoMaximizedSize();
        } else if (isNormal()) {
            normal = Optional.of(place(bounds()));
        }
        changed.run();
    }

    private void settled(Runnable changed) {
        if (isNormal()) {
            undoMaximizedSize();
            if (maximized.isEmpty()) {
                normal.ifPresent(this::undoFalseStart);
            }
        }
        moved(changed);
    }

    /** Moves a window that was just shown to where it was to be, unless the user has resized it. */
    private void undoFalseStart(WindowPlace at) {
        if (stage.getWidth() == at.width() && stage.getHeight() == at.height()) {
            put(at);
        }
    }

    /** Gives a restored window its size again, and its place unless the user is dragging it. */
    private void undoMaximizedSize() {
        Rectangle2D now = bounds();
        if (isNormal()
                && normal.isPresent()
                && maximized.filter(full -> sameSize(full, now)).isPresent()) {
            WindowPlace at = normal.get();
            boolean dragged = !maximized.get().equals(now);
            put(
                    dragged
                            ? new WindowPlace(
                                    now.getMinX(), now.getMinY(), at.width(), at.height(), false)
                            : at);
        }
    }

    private void put(WindowPlace at) {
        stage.setX(at.x());
        stage.setY(at.y());
        stage.setWidth(at.width());
        stage.setHeight(at.height());
    }

    private boolean isNormal() {
        return stage.isShowing()
                && !stage.isMaximized()
                && !stage.isIconified()
                && !stage.isFullScreen();
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private static WindowPlace place(Rectangle2D at) {
        return new WindowPlace(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), false);
    }

    private static boolean sameSize(Rectangle2D one, Rectangle2D other) {
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
    }

    private static Optional<WindowPlace> onAScreen(WindowPlace at) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(screen -> showsTitle(screen, at))
                .findFirst()
                .map(screen -> within(screen, at));
    }

    /**
     * No larger than a screen that is smaller now, or has a larger scale, not beyond its end, and
     * with the whole title bar below its top.
     */
    static WindowPlace within(Rectangle2D screen, WindowPlace at) {
        double width = Math.min(at.width(), screen.getWidth());
        double height = Math.min(at.height(), screen.getHeight());
        boolean smaller = width < at.width() || height < at.height();
        return new WindowPlace(
                smaller ? Math.clamp(at.x(), screen.getMinX(), screen.getMaxX() - width) : at.x(),
                smaller
                        ? Math.clamp(at.y(), screen.getMinY(), screen.getMaxY() - height)
                        : Math.max(at.y(), screen.getMinY()),
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
