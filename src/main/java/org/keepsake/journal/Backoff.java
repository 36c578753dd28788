package org.keepsake.journal;

import java.time.Duration;

/** Tries again after a failure, each time later: from 1 s to 30 s. Belongs to the steps. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Schedule schedule;
    private final Runnable attempt;
    private Duration pause = FIRST;
    private boolean waiting;

    Backoff(Schedule schedule, Runnable attempt) {
        this.schedule = schedule;
        this.attempt = attempt;
    }

    /** Whether an attempt is due later. */
    boolean isWaiting() {
        return waiting;
    }

    /** Makes an attempt after a pause, unless one is due already. */
    void start() {
        if (!waiting) {
            waiting = true;
            schedule.run(pause, this::run);
            Duration next = pause.multipliedBy(2);
            pause = next.compareTo(LONGEST) < 0 ? next : LONGEST;
        }
    }

    private void run() {
        waiting = false;
        attempt.run();
    }

    /** Begins with the shortest pause again. */
    void reset() {
        pause = FIRST;
    }
}
