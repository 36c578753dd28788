package org.keepsake.save;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.system.FileStamp;

/**
 * Which file a path leads to, as far as that can be told from names and numbers at one moment.
 *
 * @param realPath the file, with no link in its path
 * @param stamp the version that is there; none where there is no file yet
 */
public record FileIdentity(Path realPath, Optional<FileStamp> stamp) {

    /**
     * Whether both are one file: by its name, or by its number where it has several names. Numbers
     * are used again once a file is gone, so both must have been looked up lately.
     */
    public boolean isSame(FileIdentity other) {
        return realPath.equals(other.realPath) || hasNumberOf(other.stamp);
    }

    /** Whether this file has the number that a file of that version had. */
    public boolean hasNumberOf(Optional<FileStamp> version) {
        return stamp.isPresent()
                && version.isPresent()
                && stamp.get().inode() != 0
                && stamp.get().inode() == version.get().inode()
                && stamp.get().device() == version.get().device();
    }
}
