package org.keepsake.storage.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The cheap evidence by which one version of a file is told from another. The change time is the
 * strongest part: unlike the modification time no program can put it back.
 *
 * <p>A clock has a grain. What is written within the grain of the last change leaves the very same
 * evidence; so evidence that was looked at that early proves nothing later on, as git found with
 * entries that it calls racily clean. Two stamps are equal if their evidence is, {@code settled} or
 * not.
 *
 * @param device the file system's number, or 0 where the system tells none
 * @param inode the file's number within it, or 0 where the system tells none
 * @param size in bytes
 * @param modifiedNanos modification time in nanoseconds since 1970, as fine as the system keeps it
 * @param changedNanos time of the last change of content or attributes, in nanoseconds since 1970,
 *     or 0 where the system tells none
 * @param settled whether any later change of content shows in the rest
 */
public record FileStamp(
        long device,
        long inode,
        long size,
        long modifiedNanos,
        long changedNanos,
        boolean settled) {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** FAT counts in twos; the rest is for the clock of a server that is not quite ours. */
    private static final Duration COARSE_GRAIN = Duration.ofSeconds(4);

    /** The kernel takes the time of its last tick, a hundredth of a second ago at most. */
    public static final Duration FINE_GRAIN = Duration.ofMillis(20);

    /** Evidence that nobody has looked at himself, and that proves nothing for that reason. */
    public FileStamp(long device, long inode, long size, long modifiedNanos, long changedNanos) {
        this(device, inode, size, modifiedNanos, changedNanos, false);
    }

    /**
     * What was seen of a file.
     *
     * @param now a time not later than when the system was asked
     */
    public static FileStamp seen(
            long device,
            long inode,
            long size,
            long modifiedNanos,
            long changedNanos,
            Instant now) {
        // Whole seconds in both times can be chance once in a thousand million, and then cost a
        // comparison.
        boolean coarse = modifiedNanos % SECOND == 0 && changedNanos % SECOND == 0;
        // The modification time may have been put back within the grain of the change time.
        long last = Math.max(modifiedNanos, changedNanos);
        Duration grain = coarse ? COARSE_GRAIN : FINE_GRAIN;
        Instant clear = Instant.ofEpochSecond(0, last).plus(grain);
        return new FileStamp(device, inode, size, modifiedNanos, changedNanos, clear.isBefore(now));
    }

    /** The same evidence from a file system of which it proves nothing. */
    public FileStamp unsettled() {
        return new FileStamp(device, inode, size, modifiedNanos, changedNanos, false);
    }

    /** Whether both stamps show the same file with the same content, whatever its attributes. */
    public boolean sameContentAs(FileStamp other) {
        return device == other.device
                && inode == other.inode
                && size == other.size
                && modifiedNanos == other.modifiedNanos;
    }

    /** Whether both stamps name the same file, by number where the system has numbers. */
    public boolean sameFileAs(FileStamp other) {
        return device == other.device && inode == other.inode;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileStamp stamp
                && sameContentAs(stamp)
                && changedNanos == stamp.changedNanos;
    }

    @Override
    public int hashCode() {
        return Objects.hash(device, inode, size, modifiedNanos, changedNanos);
    }
}
