package org.keepsake.journal;

import java.time.Duration;
import java.time.InstantSource;

/** Where and when the work of journals is done. Safe on any thread; nothing here waits. */
public interface Schedule {

    /** The time since some moment, in nanoseconds; it never goes back. */
    long nanoTime();

    /** The time of day, for people. */
    InstantSource clock();

    /** Has a step done after {@code delay}, at once if that is zero: one step at a time. */
    void run(Duration delay, Runnable step);

    /** Has something big done beside the steps. */
    void background(Runnable work);
}
