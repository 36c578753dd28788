package org.keepsake.storage;

/** Where on its way an operation failed. */
public enum Stage {
    /** Looking at the target; nothing was written. */
    CHECK,
    /** Reading a file's bytes. */
    READ,
    /** Making the new file beside the old one. */
    CREATE,
    /** Storing a copy in the recovery folder, which is not where the target is. */
    SET_ASIDE,
    WRITE,
    /** Forcing the new bytes to the device. */
    FORCE,
    /** Closing the new file, which may report what an earlier write could not. */
    CLOSE,
    /** Reading the new bytes back. */
    VERIFY,
    /** Putting the new bytes in the old ones' place. */
    COMMIT,
    /** Removing what an unfinished attempt left. */
    CLEAN_UP;

    /** Whether a full disk can be why it failed. */
    boolean writes() {
        return switch (this) {
            case WRITE, FORCE, CLOSE, SET_ASIDE, COMMIT -> true;
            default -> false;
        };
    }
}
