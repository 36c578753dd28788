package org.keepsake.tour.step;

import java.io.IOException;
import org.keepsake.tour.actor.UnexpectedException;

/**
 * One step of the tour.
 *
 * @param title the key of what happens, among the words for people
 * @param action plays it on the script's thread; it reports what it sees
 */
public record Step(String title, Action action) {

    /** The action of a step. */
    @FunctionalInterface
    public interface Action {

        /**
         * Plays the step.
         *
         * @throws UnexpectedException if something is not as promised
         * @throws IOException if a file cannot be examined
         */
        void play() throws IOException;
    }
}
