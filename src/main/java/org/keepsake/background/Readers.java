package org.keepsake.background;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads for work that only reads: one per running job. Unlike {@link Workers} they are
 * daemons: a read that never returns from dead storage has nothing to lose and must not delay
 * quitting.
 */
public final class Readers implements Executor {
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    job -> Thread.ofPlatform().name("keepsake-reader").daemon(true).unstarted(job));

    /** Starts {@code job} at once. */
    @Override
    public void execute(Runnable job) {
        threads.execute(job);
    }
}
