package org.keepsake.view.screen;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Calls an action again and again on the FX thread. It is no animation of the toolkit: while one of
 * those runs, the toolkit prepares every frame, whether anything changes or not, and an idle editor
 * would take a twentieth of a processor for its caret.
 *
 * <p>On the FX thread.
 */
final class Blinking {
    private final Runnable action;
    private final Executor later;

    /** Each start and stop begins a round; what was scheduled in an earlier one does nothing. */
    private long round;

    /**
     * Creates it stopped.
     *
     * @param interval the time before the first call and between two calls
     */
    Blinking(Duration interval, Runnable action) {
        this.action = action;
        later =
                CompletableFuture.delayedExecutor(
                        interval.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater);
    }

    /** Starts, or starts again with a whole interval before the next call. */
    void restart() {
        schedule(++round);
    }

    /** Calls no more. */
    void stop() {
        round++;
    }

    private void schedule(long scheduled) {
        later.execute(() -> {
            if (scheduled == round) {
                action.run();
                schedule(scheduled);
            }
        });
    }
}
