package org.keepsake.save;

import java.util.concurrent.CancellationException;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.StorageException;

/**
 * The part of a save that knows nothing of text: it replaces the bytes of a file. It may work in
 * this process or in another. Thread-safe; blocks.
 */
@FunctionalInterface
public interface Replacer {

    /**
     * Replaces the bytes of one file.
     *
     * @throws StorageException if the file or its storage does not allow it; the file is unchanged
     * @throws ReplacerLostException if whoever does the work is gone; the file is unchanged
     * @throws CancellationException if {@code monitor} cancelled it; the file is unchanged
     */
    Replaced replace(Destination destination, ByteSource bytes, SaveMonitor monitor)
            throws StorageException, ReplacerLostException;
}
