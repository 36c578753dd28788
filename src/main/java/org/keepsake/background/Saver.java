package org.keepsake.background;

import org.keepsake.save.SaveException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;

/**
 * A way to carry out one save, called on the thread that is to do the work; it returns when the
 * work is done.
 */
@FunctionalInterface
public interface Saver {

    /**
     * Saves.
     *
     * @throws SaveException when the file is not saved, and is as it was
     */
    SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException;
}
