package org.keepsake.background;

import java.util.function.Consumer;

/**
 * What is to follow from the end of a job. What follows runs on the FX thread, in the order in
 * which it was given; exactly one of succeeded, failed and cancelled happens, and then whatever was
 * given to {@link #whenEnded}.
 *
 * @param <T> what the job results in
 */
public sealed interface Outcome<T> extends Runnable permits Job {

    /** What to do with the result. */
    Outcome<T> whenSucceeded(Consumer<? super T> then);

    /** What to do when the work has thrown {@code expected}. */
    <X extends Throwable> Outcome<T> whenFailed(Class<X> expected, Consumer<? super X> then);

    /** What to do when the job was cancelled; the worker may not be done with it yet. */
    Outcome<T> whenCancelled(Runnable then);

    /** What to do at the end, whatever became of the job. */
    Outcome<T> whenEnded(Runnable then);
}
