package org.keepsake.background;

import org.keepsake.save.SaveException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;

/** Carries out one save, on the calling thread; returns when the save is complete. */
@FunctionalInterface
public interface Saver {

    /**
     * Saves.
     *
     * @throws SaveException when the file is not saved, and is unchanged
     */
    SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException;
}
