package org.keepsake.background;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads for everything that takes time: one per running job, so that a job waiting for dead
 * storage does not hold up others. They are named, and are not daemons: a JVM that is shutting down
 * waits for a running save. A plain {@code Service} would run it on a low-priority daemon thread,
 * and the save would die with the JVM.
 */
public final class Workers implements Executor, AutoCloseable {
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(job ->
                    Thread.ofPlatform().name("keepsake-worker").daemon(false).unstarted(job));

    /**
     * Starts {@code job} at once. {@code execute}, not {@code submit}, which would swallow what the
     * task throws outside its {@code call()}.
     */
    @Override
    public void execute(Runnable job) {
        threads.execute(job);
    }

    /**
     * Takes no more jobs; running ones continue. Neither waits nor interrupts: an interrupt closes
     * a file channel.
     */
    @Override
    public void close() {
        threads.shutdown();
    }

    /** Closes, and calls {@code ended} on its own daemon thread once the last job has ended. */
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
