package org.keepsake.save;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides, once and for both sides, whether a save is cancelled or committed. The canceller and the
 * saver may be different threads; whoever comes first wins.
 */
public final class CancelToken {
    private enum State {
        OPEN,
        CANCELLED,
        COMMITTING
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    /** Cancels; returns whether this or an earlier call came in time. */
    public boolean cancel() {
        state.compareAndSet(State.OPEN, State.CANCELLED);
        return isCancelled();
    }

    /** Whether it was cancelled in time. */
    public boolean isCancelled() {
        return state.get() == State.CANCELLED;
    }

    /** Whether it is too late to cancel. */
    public boolean isCommitting() {
        return state.get() == State.COMMITTING;
    }

    /**
     * Stops the saver if the save was cancelled.
     *
     * @throws CancellationException if so
     */
    public void checkpoint() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }

    /**
     * Passes the point of no return.
     *
     * @throws CancellationException if it was cancelled before
     */
    public void commit() {
        state.compareAndSet(State.OPEN, State.COMMITTING);
        checkpoint();
    }
}
