package org.keepsake.ui.history;

import java.time.Instant;
import java.util.Optional;
import org.keepsake.history.Version;
import org.keepsake.storage.system.FileStamp;

/**
 * A row of the list: what a file held earlier, or what it holds now.
 *
 * @param earlier the version; empty for what the file holds now
 * @param written when it was written
 * @param size in bytes
 */
record ListedVersion(Optional<Version> earlier, Instant written, long size) {
    private static final long SECOND = 1_000_000_000L;

    static ListedVersion of(Version version) {
        return new ListedVersion(Optional.of(version), version.written(), version.size());
    }

    /** What the file holds now, by the stamp with which it was last read or written. */
    static ListedVersion current(FileStamp stamp) {
        Instant written =
                Instant.ofEpochSecond(
                        Math.floorDiv(stamp.modifiedNanos(), SECOND),
                        Math.floorMod(stamp.modifiedNanos(), SECOND));
        return new ListedVersion(Optional.empty(), written, stamp.size());
    }

    boolean isCurrent() {
        return earlier.isEmpty();
    }
}
