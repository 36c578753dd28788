package org.keepsake.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the FX thread for a sign of life every few milliseconds and notes how long that took: what a
 * person would feel as a window that stalls. A pause delays all the signs asked for during it, so
 * the long ones weigh in the percentiles as long as they last.
 */
final class PauseMeter {
    private static final int EVERY_MILLIS = 4;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("pause-meter").daemon(true).factory());

    private final ScheduledFuture<?> asking;

    /** Confined to the FX thread. */
    private final List<Long> nanos = new ArrayList<>();

    /**
     * What was measured.
     *
     * @param signs how many were asked for
     * @param p99 the delay that 99 of 100 did not exceed
     * @param longest the longest delay
     */
    record Pauses(int signs, Duration p99, Duration longest) {}

    /** Starts to measure. */
    PauseMeter() {
        asking = clock.scheduleWithFixedDelay(this::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends the measurement. */
    Pauses stop() {
        asking.cancel(false);
        clock.shutdown();
        return Actor.see(() -> {
            Collections.sort(nanos);
            return new Pauses(nanos.size(), at(0.99), at(1));
        });
    }

    private void ask() {
        long asked = System.nanoTime();
        Platform.runLater(() -> nanos.add(System.nanoTime() - asked));
    }

    private Duration at(double share) {
        int index = (int) Math.ceil(share * nanos.size()) - 1;
        return Duration.ofNanos(nanos.get(Math.max(0, index)));
    }
}
