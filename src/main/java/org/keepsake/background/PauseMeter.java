package org.keepsake.background;

import java.time.Duration;
import org.keepsake.save.SaveReceipt;

/** Measures how long the window does not answer while a document is saved. FX thread. */
@FunctionalInterface
public interface PauseMeter {

    /** A save is about to be handed in. */
    Measurement begin();

    /** The measurement during one save. */
    interface Measurement {

        /** The save has succeeded; returns the longest pause since it was handed in. */
        Pause succeeded(SaveReceipt receipt);

        /** The save has ended, well or not. */
        void over();
    }

    /**
     * How long the window did not answer.
     *
     * @param longest the longest pause
     * @param notable whether to name it unasked
     */
    record Pause(Duration longest, boolean notable) {}
}
