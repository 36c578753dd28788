package org.keepsake.save;

/** The phases of a save; each begins once, in this order. */
public enum SavePhase {
    /** Checking the target and encoding the text; nothing has been written. */
    CHECKING,
    /** Writing the new bytes aside; the only phase with progress in bytes. */
    WRITING,
    /** Waiting for the storage device. */
    FLUSHING,
    /** Reading back the new bytes. */
    VERIFYING,
    /** Replacing the old bytes with the new ones; can't be cancelled any more. */
    COMMITTING
}
