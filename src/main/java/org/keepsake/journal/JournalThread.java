package org.keepsake.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs steps on a thread of its own. It is a daemon, so that a folder that does not respond does
 * not keep the program from quitting; call {@link JournalFolder#flush} before the end.
 */
public final class JournalThread implements Schedule {
    private static final System.Logger LOG = System.getLogger(JournalThread.class.getName());

    private final ScheduledThreadPoolExecutor steps =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name("keepsake-journal").daemon().factory());

    /** Creates the schedule; the thread starts with the first step. */
    public JournalThread() {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public void run(Duration delay, Runnable step) {
        Future<?> _ = steps.schedule(() -> logged(step), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void background(Runnable work) {
        Thread.ofPlatform().name("keepsake-journal-rewriting").daemon().start(() -> logged(work));
    }

    /** Logs what a step throws; a scheduled executor would swallow it. */
    private static void logged(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.ERROR, "A step of the journal failed", e);
        }
    }
}
