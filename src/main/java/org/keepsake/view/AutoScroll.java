package org.keepsake.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Scrolls while the pointer is dragged near or beyond the upper or lower edge, the faster the
 * further it is beyond.
 */
final class AutoScroll {
    private static final Duration STEP = Duration.millis(40);

    /** The furthest distance that counts, in pixels. */
    private static final double FURTHEST = 200;

    private final Surface surface;

    /** How far within the edges it begins, in pixels. */
    private final double margin;

    private final Timeline steps;
    private double beyond;

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
                                    surface.scrollBy(
                                            0, Math.clamp(beyond, -FURTHEST, FURTHEST) / 2);
                                    surface.layout();
                                    scrolled.run();
                                }));
        steps.setCycleCount(Animation.INDEFINITE);
    }

    /** Follows the pointer to a height of the view. */
    void follow(double y) {
        double lower = surface.screen().height() - margin;
        beyond = y < margin ? y - margin : Math.max(0, y - lower);
        if (beyond == 0) {
            steps.stop();
        } else if (steps.getStatus() != Animation.Status.RUNNING) {
            steps.play();
        }
    }

    void stop() {
        steps.stop();
    }
}
