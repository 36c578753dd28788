package org.keepsake.lab.trials;

import java.time.Duration;

/**
 * How a comparison runs.
 *
 * @param keysPerSecond how fast the script types, 1 or more
 * @param calm how long nothing is saved before and after each save
 * @param counting whether the FX thread counts words of the document meanwhile, a slice per frame,
 *     as an example of other work; each save is followed by what is left of it
 */
public record Pace(int keysPerSecond, Duration calm, boolean counting) {

    /** For measuring: a fast typist and nothing else. */
    public static final Pace BENCH = new Pace(30, Duration.ZERO, false);

    /** For watching: slow enough to tell one key from the next. */
    public static final Pace RACE = new Pace(10, Duration.ofMillis(400), true);
}
