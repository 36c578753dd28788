package org.keepsake.storage.system;

/**
 * Hides an interrupt that has come from what must be done all the same, and lets it reappear after.
 * A channel is closed by the first operation of an interrupted thread, whenever the interrupt came.
 */
public final class PostponedInterrupt implements AutoCloseable {
    private final boolean interrupted = Thread.interrupted();

    @Override
    public void close() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
