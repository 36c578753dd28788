package org.keepsake.save;

import java.util.concurrent.CancellationException;

/** Follows one save and may cancel it. All methods are called on the thread that saves. */
public interface SaveMonitor {

    /**
     * A phase before the last begins.
     *
     * @throws CancellationException to cancel
     */
    void phase(SavePhase phase);

    /**
     * So much is written; {@code done} never falls, and is {@code total} at the end.
     *
     * @param done bytes so far
     * @param total bytes in all
     * @throws CancellationException to cancel
     */
    void progress(long done, long total);

    /**
     * The point of no return: {@link SavePhase#COMMITTING} begins, unless the save was cancelled
     * before.
     *
     * @throws CancellationException to cancel, for the last time
     */
    void committing();
}
