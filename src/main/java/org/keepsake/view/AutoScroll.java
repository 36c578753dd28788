package org.keepsake.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Scrolls while the pointer is dragged near or beyond an edge, the faster the further it is. */
final class AutoScroll {
    private static final Duration STEP = Duration.millis(40);

    /** The furthest distance that counts, in pixels. */
    private static final double FURTHEST = 200;

    private final Surface surface;

    /** How far within the edges it begins, in pixels. */
    private final double margin;

    private final Timeline steps;

    /** How far the pointer is beyond the edges, in pixels; negative on the left and above. */
    private double right;

    private double down;

    /**
     * Creates a scroll that is not running.
     *
     * @param margin how far within the edges it begins, in pixels
     * @param scrolled runs after each step
     */
    AutoScroll(Surface surface, double margin, Runnable scrolled) {
        this.surface = surface;
        this.margin = margin;
        steps =
                new Timeline(
                        new KeyFrame(
                                STEP,
                                e -> {
                                    surface.scrollBy(right / 2, down / 2);
                                    surface.layout();
                                    scrolled.run();
                                }));
        steps.setCycleCount(Animation.INDEFINITE);
    }

    /** Follows the pointer to a point of the view. */
    void follow(double x, double y) {
        right = beyond(x - surface.screen().getLayoutX(), surface.screen().width());
        down = beyond(y, surface.screen().height());
        if (right == 0 && down == 0) {
            steps.stop();
        } else if (steps.getStatus() != Animation.Status.RUNNING) {
            steps.play();
        }
    }

    private double beyond(double at, double size) {
        double far = at < margin ? at - margin : Math.max(0, at - (size - margin));
        return Math.clamp(far, -FURTHEST, FURTHEST);
    }

    void stop() {
        steps.stop();
    }
}
