package org.keepsake.save;

import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;

/** Whether a file still is what its document was read from or saved to. */
public sealed interface Freshness {

    /**
     * It holds the same bytes.
     *
     * @param expected what to expect from now on: the stamp may be a later one
     * @param readOnly whether its rights say by now that it is not to be written
     */
    record Unchanged(Expected expected, boolean readOnly) implements Freshness {}

    /** It holds something else, or is gone, or has appeared. */
    record Differs(StorageFailure.Conflict conflict) implements Freshness {}

    /** It could not be found out. */
    record Unknown(StorageException cause) implements Freshness {}
}
