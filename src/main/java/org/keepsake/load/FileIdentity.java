package org.keepsake.load;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.system.FileStamp;

/**
 * Which file a path leads to, as far as names and numbers can tell at one moment.
 *
 * @param realPath the file, without links in its path
 * @param stamp the version that is there; empty if there is no file yet
 */
public record FileIdentity(Path realPath, Optional<FileStamp> stamp) {

    /**
     * Whether both are the same file: by its name, or by its number where it has several names.
     * Numbers are reused once a file is gone, so both must have been obtained recently.
     */
    public boolean isSame(FileIdentity other) {
        return realPath.equals(other.realPath) || hasNumberOf(other.stamp);
    }

    /** Whether this file has the same number as that version. */
    public boolean hasNumberOf(Optional<FileStamp> version) {
        return stamp.isPresent()
                && version.isPresent()
                && stamp.get().inode() != 0
                && stamp.get().inode() == version.get().inode()
                && stamp.get().device() == version.get().device();
    }
}
