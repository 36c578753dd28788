package org.keepsake.lab.trials;

import java.time.Duration;

/**
 * How a comparison runs.
 *
 * @param keysPerSecond how fast the script types, 1 or more
 * @param calm how long nothing is saved before and after each save
 * @param counting whether the FX thread counts the words of the document meanwhile, a slice per
 *     frame, as an example of other work; a save that succeeded waits for the result
 * @param typed what the script types, again and again; not empty
 */
public record Pace(int keysPerSecond, Duration calm, boolean counting, String typed) {
    private static final String WORDS = "typed while it is saved ";

    /** For measuring: a fast typist and nothing else. */
    public static final Pace BENCH = new Pace(30, Duration.ZERO, false, WORDS);

    /** For watching: slow enough to tell one key from the next. */
    public static final Pace RACE = new Pace(10, Duration.ofMillis(400), true, WORDS);

    /** The same with other words for the script to type. */
    public Pace typing(String words) {
        return new Pace(keysPerSecond, calm, counting, words);
    }
}
