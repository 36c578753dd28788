package org.keepsake.background;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/**
 * A task with handlers for its end, see {@link Outcome}.
 *
 * <p>An unexpected failure is a bug: it is thrown on the FX thread, where uncaught exceptions are
 * handled, after the {@link #whenEnded} handlers have run. So no failure is silent, and none leaves
 * a document waiting for its job to end.
 *
 * <p>Cancelling never interrupts the worker, because an interrupt closes a file channel in the
 * middle of a read or write. Instead the work polls for cancellation.
 *
 * @param <T> the type of the result
 */
public abstract non-sealed class Job<T> extends Task<T> implements Outcome<T> {

    /**
     * The work of a job.
     *
     * @param <T> the type of the result
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does the work.
         *
         * @param cancelled whether the job has been cancelled; to be polled from time to time
         */
        T run(BooleanSupplier cancelled) throws Exception;
    }

    private interface Answer {
        boolean to(Throwable failure);
    }

    private final List<Consumer<? super T>> successes = new ArrayList<>();
    private final List<Answer> failures = new ArrayList<>();
    private final List<Runnable> cancellations = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();

    protected Job() {}

    /** Creates a job that does {@code work} and reports no progress. */
    public static <T> Job<T> of(Work<T> work) {
        return new Job<>() {
            @Override
            protected T call() throws Exception {
                return work.run(this::isCancelled);
            }
        };
    }

    @Override
    public final Outcome<T> whenSucceeded(Consumer<? super T> then) {
        successes.add(then);
        return this;
    }

    @Override
    public final <X extends Throwable> Outcome<T> whenFailed(
            Class<X> expected, Consumer<? super X> then) {
        failures.add(failure -> {
            boolean answered = expected.isInstance(failure);
            if (answered) {
                then.accept(expected.cast(failure));
            }
            return answered;
        });
        return this;
    }

    @Override
    public final Outcome<T> whenCancelled(Runnable then) {
        cancellations.add(then);
        return this;
    }

    @Override
    public final Outcome<T> whenEnded(Runnable then) {
        ends.add(then);
        return this;
    }

    /** Cancels the job without an interrupt. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return super.cancel(false);
    }

    @Override
    protected final void succeeded() {
        T value = getValue();
        finish(() -> List.copyOf(successes).forEach(then -> then.accept(value)));
    }

    @Override
    protected final void cancelled() {
        finish(() -> List.copyOf(cancellations).forEach(Runnable::run));
    }

    @Override
    protected final void failed() {
        Throwable failure = getException();
        finish(() -> {
            boolean expected = false;
            for (Answer answer : List.copyOf(failures)) {
                expected |= answer.to(failure);
            }
            if (!expected) {
                throw new IllegalStateException("A job failed in a way nobody expects", failure);
            }
        });
    }

    private void finish(Runnable outcome) {
        try {
            outcome.run();
        } finally {
            List.copyOf(ends).forEach(Runnable::run);
        }
    }
}
