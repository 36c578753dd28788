package org.keepsake.journal;

import java.time.Duration;
import java.time.InstantSource;

/** Runs the work of journals. Safe on any thread; nothing here waits. */
public interface Schedule {

    /** A time in nanoseconds since some fixed moment; never decreases. */
    long nanoTime();

    /** The time of day, to show to people. */
    InstantSource clock();

    /** Runs a step after {@code delay}, at once if that is zero. Steps run one at a time. */
    void run(Duration delay, Runnable step);

    /** Runs a long task concurrently with the steps. */
    void background(Runnable work);
}
