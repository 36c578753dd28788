package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveTask;
import org.keepsake.background.SaveWay;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.trials.Lane.Ending;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.text.Text;

/**
 * One save, submitted on the FX thread as if by a key, through the same queue and task as a real
 * one, with a record of everything that happens around it. A worker waits for it; the record can be
 * read from any thread at any time.
 */
final class RecordedSave {
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(2);

    /** Enough to be seen; the rest of a larger text would take longer than saving it. */
    private static final long MOST_COUNTED = 32 << 20;

    /** In the third, what was laid out in the first has been handed to the screen for certain. */
    private static final int FRAMES_BEFORE = 3;

    private final SaveWay how;
    private final SaveRequest request;
    private final PulseMeter meter;
    private final Pace pace;
    private final WordCount counted;
    private final LaneLog log;
    private final CompletableFuture<Void> otherWork = new CompletableFuture<>();

    /** Guards what follows. */
    private final Object lock = new Object();

    private @Nullable SaveTask task;
    private boolean cancelled;
    private long mark = Long.MAX_VALUE;
    private Runnable atMark = () -> {};

    RecordedSave(
            Way way,
            int round,
            SaveWay how,
            SaveRequest request,
            PulseMeter meter,
            KeyFeed keys,
            Pace pace) {
        this.how = how;
        this.request = request;
        this.meter = meter;
        this.pace = pace;
        Text text = request.text();
        counted = new WordCount(text.slice(0, Math.min(text.byteLength(), MOST_COUNTED)));
        log = new LaneLog(way, round, text.byteLength(), keys);
        if (!pace.counting()) {
            otherWork.complete(null);
        }
    }

    /**
     * Saves; blocks until it is done. What the window shows at this moment is on the screen before
     * the save is submitted, for on the FX thread nothing is painted from then on.
     *
     * @throws SaveException if it failed
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    SaveReceipt run() throws SaveException, InterruptedException {
        CompletableFuture<SaveReceipt> over = new CompletableFuture<>();
        Platform.runLater(() ->
                afterFrames(() -> {
                    try {
                        handIn(over);
                    } catch (RuntimeException e) {
                        over.completeExceptionally(e);
                    }
                }));
        try {
            return over.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SaveException failure) {
                throw failure;
            }
            throw new IllegalStateException("A save ended in no way known", e);
        }
    }

    private static void afterFrames(Runnable action) {
        new AnimationTimer() {
            private int left = FRAMES_BEFORE;

            @Override
            public void handle(long now) {
                left--;
                if (left == 0) {
                    stop();
                    Platform.runLater(action);
                }
            }
        }.start();
    }

    /** Blocks until the other work is done, which on the FX thread begins when the save is over. */
    void awaitOtherWork() {
        otherWork.join();
    }

    /** Cancels the save, and gives up the other work. FX thread. */
    void stop() {
        otherWork.complete(null);
        cancel();
    }

    /** Cancels the save. FX thread. */
    void cancel() {
        SaveTask running;
        synchronized (lock) {
            cancelled = true;
            running = task;
        }
        if (running != null) {
            running.cancel();
        }
    }

    /**
     * Does something on the FX thread as soon as this many bytes are written. Call before it runs.
     */
    void at(long bytes, Runnable what) {
        synchronized (lock) {
            mark = bytes;
            atMark = what;
        }
    }

    /** From now on the save is what the program waits for before it ends. FX thread. */
    void quit() {
        log.quit();
    }

    /** Ends the record: what happens from now on is not part of it. */
    void seal() {
        otherWork.complete(null);
        log.seal();
    }

    /** Does what the key for saving does. FX thread. */
    private void handIn(CompletableFuture<SaveReceipt> over) {
        PulseMeter.Watch watching = meter.watch();
        synchronized (lock) {
            if (cancelled) {
                watching.close();
                otherWork.complete(null);
                over.cancel(false);
                return;
            }
        }
        log.begin(watching);
        SaveWay recorded =
                new SaveWay(
                        (wish, monitor) -> {
                            SaveReceipt receipt = how.saver().save(wish, new Recording(monitor));
                            log.end(Ending.SAVED);
                            return receipt;
                        },
                        how.executor());
        SaveQueue queue = new SaveQueue(() -> recorded);
        SaveTask submitted = queue.submit(this, request);
        // Whoever waits for this save is told of its failure.
        submitted.whenFailed(SaveException.class, e -> {});
        boolean late;
        synchronized (lock) {
            task = submitted;
            late = cancelled;
        }
        if (late) {
            submitted.cancel();
        }
        if (pace.counting()) {
            count();
        }
        // Whether or not the save was cancelled, the queue is busy until the worker is done with
        // the file.
        queue.busyProperty()
                .subscribe(busy -> {
                    if (busy.intValue() == 0) {
                        watching.close();
                        tell(submitted, over);
                    }
                });
    }

    private void tell(SaveTask ended, CompletableFuture<SaveReceipt> over) {
        if (ended.getState() == Worker.State.SUCCEEDED) {
            over.complete(ended.getValue());
        } else if (ended.getState() == Worker.State.FAILED) {
            log.end(Ending.FAILED);
            over.completeExceptionally(ended.getException());
        } else {
            log.end(Ending.CANCELLED);
            over.cancel(false);
        }
    }

    /** Uses a slice of each frame, so that the window has the rest of it. */
    private void count() {
        log.beginCount();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (otherWork.isDone()) {
                    stop();
                    return;
                }
                boolean done = counted.goOn(System.nanoTime() + SLICE);
                log.count(counted.words(), done);
                if (done) {
                    otherWork.complete(null);
                }
            }
        }.start();
    }

    /** What is known by now. Any thread. */
    Lane lane() {
        return log.lane();
    }

    /** The measurements of a save that has ended. */
    Trial trial(Optional<Duration> plainWrite) {
        return log.trial(plainWrite);
    }

    /** Records the phases, on the thread that saves, and passes everything on. */
    private final class Recording implements SaveMonitor {
        private final SaveMonitor monitor;

        Recording(SaveMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void phase(SavePhase phase) {
            monitor.phase(phase);
            log.phase(phase);
        }

        @Override
        public void progress(long done, long total) {
            monitor.progress(done, total);
            log.progress(done);
            synchronized (lock) {
                if (done >= mark) {
                    mark = Long.MAX_VALUE;
                    Platform.runLater(atMark);
                }
            }
        }

        @Override
        public void committing() {
            monitor.committing();
            log.phase(SavePhase.COMMITTING);
        }
    }
}
