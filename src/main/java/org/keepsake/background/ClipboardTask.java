package org.keepsake.background;

import java.util.function.Supplier;
import javafx.concurrent.Task;

/**
 * Turns much text into what the clipboard takes, or the other way round, on a worker. Succeeded:
 * the value is that. Failed: it holds half of a character, or there is no memory for it. Cancelled:
 * what comes of it is not wanted any more.
 *
 * @param <T> what it becomes
 */
public final class ClipboardTask<T> extends Task<T> {
    private final Supplier<T> conversion;

    /** A job that does {@code conversion}, which must be safe on any thread. */
    public ClipboardTask(Supplier<T> conversion) {
        this.conversion = conversion;
    }

    @Override
    protected T call() {
        return conversion.get();
    }
}
