package org.keepsake.background;

import java.util.function.Consumer;

/**
 * Handlers for the end of a job. They run on the FX thread, in the order in which they were added:
 * those for exactly one of succeeded, failed and cancelled, then those added by {@link #whenEnded}.
 *
 * @param <T> the type of the result
 */
public sealed interface Outcome<T> extends Runnable permits Job {

    /** Adds a handler for the result. */
    Outcome<T> whenSucceeded(Consumer<? super T> then);

    /** Adds a handler for when the work throws {@code expected}. */
    <X extends Throwable> Outcome<T> whenFailed(Class<X> expected, Consumer<? super X> then);

    /** Adds a handler for when the job is cancelled; the worker may still be busy with it. */
    Outcome<T> whenCancelled(Runnable then);

    /** Adds a handler for the end of the job, whatever its outcome. */
    Outcome<T> whenEnded(Runnable then);
}
