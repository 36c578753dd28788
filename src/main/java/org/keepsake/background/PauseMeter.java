package org.keepsake.background;

import java.time.Duration;
import org.keepsake.save.SaveReceipt;

/** Measures how long the window is unresponsive while a document is saved. */
@FunctionalInterface
public interface PauseMeter {

    /** Called when a save is about to be submitted. */
    Measurement begin();

    /** The measurement during one save. */
    interface Measurement {

        /** Called when the save has succeeded; returns the longest pause since it was submitted. */
        Pause succeeded(SaveReceipt receipt);

        /** Called when the save has ended, successfully or not. */
        void over();
    }

    /**
     * How long the window was unresponsive.
     *
     * @param longest the longest pause
     * @param notable whether to show it unasked
     */
    record Pause(Duration longest, boolean notable) {}
}
