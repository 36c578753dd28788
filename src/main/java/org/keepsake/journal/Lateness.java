package org.keepsake.journal;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of a journal is on the device. Changed by the steps, read by any thread. */
final class Lateness {
    /** When the oldest edit came that is not forced; 0 if all are. */
    private volatile long unforcedSince;

    private volatile @Nullable IOException failure;

    /** Records that an edit is about to be written, in nanoseconds of the schedule. */
    void expect(long since) {
        if (unforcedSince == 0) {
            unforcedSince = since;
        }
    }

    /** Records that everything is forced. */
    void complete() {
        unforcedSince = 0;
        failure = null;
    }

    boolean isComplete() {
        return unforcedSince == 0;
    }

    /**
     * Records that a write or a force has failed.
     *
     * @return whether it is the first failure since all was forced
     */
    boolean fail(IOException why) {
        boolean first = failure == null;
        failure = why;
        return first;
    }

    /** Why edits are not forced; empty if nothing has failed since all was. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** When the oldest edit came that is not forced, if none that no step has seen came before. */
    long since(long pending) {
        long unforced = unforcedSince;
        return unforced == 0 ? pending : Math.min(unforced, pending);
    }
}
