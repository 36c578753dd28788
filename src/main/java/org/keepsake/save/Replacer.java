package org.keepsake.save;

import java.util.concurrent.CancellationException;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.StorageException;

/**
 * The part of a save that knows nothing of text: bytes take the place of a file's old ones. It may
 * be done here or by somebody else. Safe on any thread; it blocks.
 */
@FunctionalInterface
public interface Replacer {

    /**
     * Replaces the bytes of one file.
     *
     * @throws StorageException if the file or its storage does not allow it; the file is as it was
     * @throws ReplacerLostException if the one who does the work is gone; the file is as it was
     * @throws CancellationException if {@code monitor} asked for it; the file is as it was
     */
    Replaced replace(Destination destination, ByteSource bytes, SaveMonitor monitor)
            throws StorageException, ReplacerLostException;
}
