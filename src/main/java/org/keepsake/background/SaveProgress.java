package org.keepsake.background;

import org.keepsake.save.SavePhase;

/**
 * How far a save has come.
 *
 * @param phase what it is doing
 * @param done bytes written so far, 0 to {@code total}
 * @param total bytes to write; 0 until that is known
 */
public record SaveProgress(SavePhase phase, long done, long total) {

    /** Whether the save can still be called off: not once it replaces the file. */
    public boolean cancellable() {
        return phase != SavePhase.COMMITTING;
    }
}
