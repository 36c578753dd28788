package org.keepsake.storage.system;

/**
 * What {@code lstat} says of a name that exists.
 *
 * @param kind what it is, links not followed
 * @param stamp its version
 * @param mode the permission bits with set-user-id, set-group-id and sticky, or {@link #UNKNOWN}
 * @param links the number of hard links, or {@link #UNKNOWN}
 * @param uid the owner's number, or {@link #UNKNOWN}
 */
public record FileFacts(FileKind kind, FileStamp stamp, int mode, int links, int uid) {

    /** Stands for a number that this system does not have. */
    public static final int UNKNOWN = -1;

    private static final int ANY_WRITE_BIT = 0222;
    private static final int OTHERS_WRITE_BIT = 0002;
    private static final int OTHERS_WRITE_BITS = 0022;
    private static final int STICKY_BIT = 01000;

    /** Whether the permission bits, where there are any, allow nobody at all to write. */
    public boolean writeProtected() {
        return mode != UNKNOWN && (mode & ANY_WRITE_BIT) == 0;
    }

    /** Whether this is a directory like {@code /tmp}: all may write, owners alone may remove. */
    public boolean sharedByAll() {
        return sticky() && (mode & OTHERS_WRITE_BIT) != 0;
    }

    /** Whether somebody other than the owner may write. */
    public boolean writableByOthers() {
        return mode != UNKNOWN && (mode & OTHERS_WRITE_BITS) != 0;
    }

    /** Whether names in this directory may be replaced by their owners only. */
    public boolean sticky() {
        return mode != UNKNOWN && (mode & STICKY_BIT) != 0;
    }
}
