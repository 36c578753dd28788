package org.keepsake.background;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/**
 * A task that is told what follows from its end, see {@link Outcome}.
 *
 * <p>A failure that nobody expects is an error of the program: it is thrown on the FX thread, where
 * uncaught exceptions are dealt with, after {@link #whenEnded} has run. So no failure is silent,
 * and none leaves a document waiting for the end of its job.
 *
 * <p>Cancelling never interrupts the worker: an interrupt closes a file channel in the middle of a
 * read or write. The work asks instead whether it is still wanted.
 *
 * @param <T> what the work results in
 */
public abstract non-sealed class Job<T> extends Task<T> implements Outcome<T> {

    /**
     * Work for a worker.
     *
     * @param <T> what it results in
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does the work.
         *
         * @param cancelled whether nobody wants the result any more; to be asked from time to time
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

    /** A job that has not begun. */
    protected Job() {}

    /** A job of {@code work} that tells nothing of its progress. */
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
