package org.keepsake.background;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads that do everything that takes time: one for each running job, so that a job which
 * waits for dead storage holds up no other. They are named, and they are not daemons: a JVM that is
 * shutting down waits for a running save. A plain {@code Service} would run it on a daemon of the
 * lowest priority, and the save would die with the JVM.
 */
public final class Workers implements Executor, AutoCloseable {
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().name("keepsake-worker-", 1).daemon(false).factory());

    /**
     * Starts {@code job} at once. {@code execute}, not {@code submit}: that would swallow what the
     * task throws outside of its {@code call()}.
     */
    @Override
    public void execute(Runnable job) {
        threads.execute(job);
    }

    /**
     * Takes no more jobs; those that run go on. Does not wait, and interrupts nobody: an interrupt
     * closes a file channel.
     */
    @Override
    public void close() {
        threads.shutdown();
    }

    /** Closes, and calls {@code ended} on a daemon of its own once the last job has ended. */
    public void closeThen(Runnable ended) {
        close();
        Thread.ofPlatform()
                .name("keepsake-workers-end")
                .daemon()
                .start(() -> {
                    try {
                        if (threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                            ended.run();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
