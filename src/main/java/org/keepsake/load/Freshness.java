package org.keepsake.load;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;

/** Whether a file is still what its document was read from or saved to. */
public sealed interface Freshness {

    /**
     * It holds the same bytes.
     *
     * @param expected what to expect from now on; its stamp may be a later one
     * @param readOnly whether its permissions now make it read-only
     */
    record Unchanged(Expected expected, boolean readOnly) implements Freshness {}

    /**
     * It holds something else, or is gone, or has appeared.
     *
     * @param missingFolder the folder that is gone with it, if that is so
     */
    record Differs(StorageFailure.Conflict conflict, Optional<Path> missingFolder)
            implements Freshness {}

    /** It could not be determined. */
    record Unknown(StorageException cause) implements Freshness {}
}
