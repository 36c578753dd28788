package org.keepsake.save;

/** How far a save has come; each phase begins once, in this order. */
public enum SavePhase {
    /** Looking at the target and encoding the text; nothing was written. */
    CHECKING,
    /** Writing the new bytes aside; the only phase with progress in bytes. */
    WRITING,
    /** Waiting for the storage device. */
    FLUSHING,
    /** Reading the new bytes back. */
    VERIFYING,
    /** Putting the new bytes in the old ones' place; it can't be cancelled any more. */
    COMMITTING
}
