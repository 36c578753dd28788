package org.keepsake.lab.trials;

import java.time.Duration;

/**
 * How a comparison is played.
 *
 * @param keysPerSecond how fast the script types, 1 or more
 * @param calm how long nothing is saved before and after each save
 * @param counting whether the FX thread counts the words of the document meanwhile, a slice of each
 *     frame, as an example of other work
 */
public record Pace(int keysPerSecond, Duration calm, boolean counting) {

    /** To measure: a fast typist and nothing else. */
    public static final Pace BENCH = new Pace(30, Duration.ZERO, false);

    /** To watch: each key can be told from the next. */
    public static final Pace RACE = new Pace(10, Duration.ofMillis(400), true);
}
