package org.keepsake.lab.pulse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Continuously measures how late a thread responds: what people feel as a window that stalls.
 *
 * <p>The thread is probed every 50 ms, and every 10 ms during a {@link Watch}, unless the last
 * probe is still unanswered, so a blocked thread is never flooded. A pause may have begun up to
 * that long before the probe, so it is measured as that much shorter at most. While nothing is
 * watched, this costs half a percent of a processor, nearly all of it for waking threads; probing
 * every 10 ms all the time would cost two and a half. At least the last minute and a half is
 * remembered.
 *
 * <p>Safe on any thread; a query computes over a few thousand numbers at most.
 */
public final class PulseMeter implements AutoCloseable {
    private static final Duration USUAL = Duration.ofMillis(50);
    private static final Duration CLOSE = Duration.ofMillis(10);
    private static final int REMEMBERED = 9000;

    private final Executor thread;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("keepsake-pulse").daemon(true).factory());
    private final ScheduledFuture<?> usual;

    /** Its lock also guards the fields below. */
    private final PulseRecord record = new PulseRecord(CLOSE, REMEMBERED);

    private int watches;
    private @Nullable ScheduledFuture<?> close;

    /**
     * Starts to measure.
     *
     * @param thread hands tasks to the thread that is measured, without waiting for them
     */
    public PulseMeter(Executor thread) {
        this.thread = thread;
        usual = ask(USUAL);
    }

    /** Ends the measurement; the results so far remain available. */
    @Override
    public void close() {
        usual.cancel(false);
        clock.shutdownNow();
    }

    /** Calls {@code listener} after each response, on the measured thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops calling {@code listener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Starts to watch the thread closely. It is probed at once, so that even the shortest watch has
     * a sample: how long what it is doing right now takes.
     */
    public Watch watch() {
        Watch watch = new Watch();
        synchronized (record) {
            if (watches == 0 && !clock.isShutdown()) {
                close = ask(CLOSE);
            }
            watches++;
        }
        ask();
        return watch;
    }

    /** The pauses that overlap a span of time, including one that is still going on. */
    private Pauses between(long from, long to) {
        synchronized (record) {
            return record.between(from, to, System.nanoTime());
        }
    }

    /**
     * The longest pause, in nanoseconds, in each of the latest spans of equal length, oldest first;
     * 0 for a span without one.
     */
    public long[] latest(int spans, Duration each) {
        synchronized (record) {
            return record.latest(spans, each, System.nanoTime());
        }
    }

    private ScheduledFuture<?> ask(Duration interval) {
        long nanos = interval.toNanos();
        return clock.scheduleWithFixedDelay(this::ask, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private void ask() {
        synchronized (record) {
            if (record.isOpen()) {
                return;
            }
            record.ask(System.nanoTime());
        }
        thread.execute(this::answer);
    }

    private void answer() {
        synchronized (record) {
            record.answer(System.nanoTime());
        }
        listeners.forEach(Runnable::run);
    }

    private void unwatch() {
        synchronized (record) {
            watches--;
            if (watches == 0 && close != null) {
                close.cancel(false);
                close = null;
            }
        }
    }

    /** A span of time in which the thread is watched closely. Safe on any thread. */
    public final class Watch implements AutoCloseable {
        private final long from = System.nanoTime();
        private boolean closed;

        private Watch() {}

        /** When it began, by {@link System#nanoTime}. */
        public long from() {
            return from;
        }

        /**
         * The pauses since it began, including one that is still going on; time before it does not
         * count.
         */
        public Pauses pauses() {
            return between(from, System.nanoTime());
        }

        /** The pauses that overlap the time from its beginning to {@code to}. */
        public Pauses pausesUntil(long to) {
            return between(from, to);
        }

        /**
         * The pauses of at least {@code shortest} that overlap the time from its beginning to
         * {@code to}, oldest first.
         */
        public List<Silence> silences(long to, Duration shortest) {
            synchronized (record) {
                return record.silences(from, to, System.nanoTime(), shortest);
            }
        }

        /** Ends the close watch; its results remain available. */
        @Override
        public void close() {
            synchronized (record) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            unwatch();
        }
    }
}
