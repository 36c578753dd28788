package org.keepsake.tour;

import java.io.IOException;

/**
 * One step of the tour.
 *
 * @param title the key of what happens, among the words for people
 * @param action plays it on the script's thread; it reports what it sees
 */
record Step(String title, Action action) {

    /** The action of a step. */
    @FunctionalInterface
    interface Action {

        /**
         * Plays the step.
         *
         * @throws UnexpectedException if something is not as promised
         * @throws IOException if a file cannot be examined
         */
        void play() throws IOException;
    }
}
