package org.keepsake.lab.trials;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices that the whole process stood still, because it was stopped by a signal or got no
 * processor: a thread that has nothing to do but to look at the clock then looks late. What was
 * measured meanwhile says nothing of whoever was measured. Safe on any thread.
 */
final class Heartbeat implements AutoCloseable {
    private static final long EACH = TimeUnit.MILLISECONDS.toNanos(20);

    /** No thread of a busy machine is ever that late for a turn of its own, in nanoseconds. */
    static final long LATE = TimeUnit.MILLISECONDS.toNanos(400);

    private final LongSupplier nanos;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("keepsake-heartbeat").daemon(true).factory());
    private final ScheduledFuture<?> beating;
    private long last;
    private boolean stood;

    /**
     * Starts to beat.
     *
     * @param nanos the clock, as {@link System#nanoTime}
     */
    Heartbeat(LongSupplier nanos) {
        this.nanos = nanos;
        last = nanos.getAsLong();
        beating = clock.scheduleWithFixedDelay(this::beat, EACH, EACH, TimeUnit.NANOSECONDS);
    }

    private synchronized void beat() {
        long now = nanos.getAsLong();
        stood |= now - last > LATE;
        last = now;
    }

    /** What happened before does not count. */
    synchronized void forget() {
        last = nanos.getAsLong();
        stood = false;
    }

    /** Whether the process stood still since it was told to forget. */
    synchronized boolean stood() {
        beat();
        return stood;
    }

    @Override
    public void close() {
        beating.cancel(false);
        clock.shutdown();
    }
}
