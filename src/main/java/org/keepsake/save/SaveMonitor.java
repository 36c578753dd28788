package org.keepsake.save;

import java.util.concurrent.CancellationException;

/** Observes one save and may cancel it. All methods are called on the saving thread. */
public interface SaveMonitor {

    /**
     * Called when a phase other than the last one begins.
     *
     * @throws CancellationException to cancel
     */
    void phase(SavePhase phase);

    /**
     * Reports the progress of the phase; {@code done} never decreases in it, and is {@code total}
     * at its end.
     *
     * @param done bytes so far
     * @param total bytes in all
     * @throws CancellationException to cancel
     */
    void progress(long done, long total);

    /**
     * Called at the point of no return: {@link SavePhase#COMMITTING} begins unless this cancels the
     * save.
     *
     * @throws CancellationException to cancel, at the last opportunity
     */
    void committing();
}
