package org.keepsake.storage;

/** Hears how far a long operation has come, and may end it. Called on the worker's thread. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know, or to end it. */
    Progress NONE = (_, _) -> {};

    /**
     * Reports a step; {@code done} never falls and the last report of a finished operation has
     * {@code done == total}.
     *
     * @param done bytes so far
     * @param total bytes in all
     * @throws java.util.concurrent.CancellationException to stop before the next piece
     */
    void report(long done, long total);
}
