package org.keepsake.tour.actor;

import java.time.Duration;

/**
 * How fast the tour is played.
 *
 * @param reading how long a caption stands before its step begins
 * @param betweenKeys between two keys of a text
 * @param glance how long something is in sight that goes away by itself
 * @param look how long something is in sight that stays
 * @param perWord how long a word of a sentence is in sight
 */
public record Tempo(
        Duration reading, Duration betweenKeys, Duration glance, Duration look, Duration perWord) {

    /** As fast as the window answers. */
    public static final Tempo HURRIED =
            new Tempo(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** For somebody who watches. */
    public static final Tempo WATCHED =
            new Tempo(
                    Duration.ofMillis(2500),
                    Duration.ofMillis(45),
                    Duration.ofMillis(600),
                    Duration.ofMillis(2500),
                    Duration.ofMillis(150));

    /**
     * Lets time go by.
     *
     * @throws TourEndedException when the tour is ended meanwhile
     */
    public static void rest(Duration time) {
        if (time.isPositive()) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException _) {
                throw new TourEndedException();
            }
        }
    }
}
