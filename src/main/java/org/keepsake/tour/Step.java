package org.keepsake.tour;

import java.io.IOException;

/**
 * One step of the tour.
 *
 * @param title what happens, for people
 * @param action plays it on the script's thread; it reports what it sees
 */
record Step(String title, Action action) {

    /** What a step does. */
    @FunctionalInterface
    interface Action {

        /**
         * Plays it.
         *
         * @throws UnexpectedException when something is not as promised
         * @throws IOException when a file cannot be looked at
         */
        void play() throws IOException;
    }
}
