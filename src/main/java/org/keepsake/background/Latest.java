package org.keepsake.background;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The latest of several jobs for one purpose. Starting another cancels the previous one, and the
 * result of a superseded job is dropped, even if it had already ended and its result was on its
 * way.
 */
public final class Latest {
    private @Nullable Job<?> running;

    public Latest() {}

    /** Whether the latest job has neither ended nor been cancelled. */
    public boolean isRunning() {
        return running != null;
    }

    /** Whether {@code job} is the one that is running. */
    public boolean isRunning(Job<?> job) {
        return running == job;
    }

    /** Cancels the running job, if there is one. */
    public void cancel() {
        Job<?> before = running;
        running = null;
        if (before != null) {
            before.cancel();
        }
    }

    /**
     * Starts {@code job}, cancelling the previous one.
     *
     * @param then receives the result if the job is still the latest
     */
    public <T> void start(Job<T> job, Executor worker, Consumer<? super T> then) {
        cancel();
        running = job;
        job.whenSucceeded(ifLatest(job, then)).whenEnded(() -> ended(job));
        worker.execute(job);
    }

    /**
     * Starts a job that may fail.
     *
     * @param failed receives an exception of type {@code expected} if the job is still the latest
     */
    public <T, X extends Throwable> void start(
            Job<T> job,
            Executor worker,
            Consumer<? super T> then,
            Class<X> expected,
            Consumer<? super X> failed) {
        job.whenFailed(expected, ifLatest(job, failed));
        start(job, worker, then);
    }

    private <V> Consumer<V> ifLatest(Job<?> job, Consumer<? super V> then) {
        return value -> {
            if (ended(job)) {
                then.accept(value);
            }
        };
    }

    private boolean ended(Job<?> job) {
        boolean latest = running == job;
        if (latest) {
            running = null;
        }
        return latest;
    }
}
