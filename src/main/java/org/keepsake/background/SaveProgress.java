package org.keepsake.background;

import org.keepsake.save.SavePhase;

/**
 * The progress of a save.
 *
 * @param phase the current phase
 * @param done bytes of the phase so far, 0 to {@code total}
 * @param total bytes of the phase; 0 until known, and where they are not counted
 */
public record SaveProgress(SavePhase phase, long done, long total) {

    /** Whether the save can still be cancelled: not once it replaces the file. */
    public boolean cancellable() {
        return phase != SavePhase.COMMITTING;
    }
}
