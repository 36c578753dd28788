package org.keepsake.storage.system;

/**
 * The cheap evidence by which one version of a file is told from another. The change time is the
 * strongest part: unlike the modification time no program can put it back.
 *
 * @param device the file system's number, or 0 where the system tells none
 * @param inode the file's number within it, or 0 where the system tells none
 * @param size in bytes
 * @param modifiedNanos modification time in nanoseconds since 1970, as fine as the system keeps it
 * @param changedNanos time of the last change of content or attributes, in nanoseconds since 1970,
 *     or 0 where the system tells none
 */
public record FileStamp(long device, long inode, long size, long modifiedNanos, long changedNanos) {

    /** Whether both stamps show the same file with the same content, whatever its attributes. */
    public boolean sameContentAs(FileStamp other) {
        return device == other.device
                && inode == other.inode
                && size == other.size
                && modifiedNanos == other.modifiedNanos;
    }
}
