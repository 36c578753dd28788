package org.keepsake.background;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads for what only reads: one for each running job. Unlike {@link Workers} they are
 * daemons: a read that never comes back from dead storage has nothing to lose and holds up no quit.
 */
public final class Readers implements Executor {
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().name("keepsake-reader-", 1).daemon(true).factory());

    /** Starts {@code job} at once. */
    @Override
    public void execute(Runnable job) {
        threads.execute(job);
    }
}
