package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.keepsake.lab.pulse.Pauses;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.trials.Lane.Ending;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;

/**
 * One save, submitted on the FX thread as if by a key, through the same queue and task as a real
 * one, with a record of everything that happens around it. A worker waits for it; the record can be
 * read from any thread at any time.
 */
final class RecordedSave {
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Way way;
    private final int round;
    private final SaveWay how;
    private final SaveRequest request;
    private final PulseMeter meter;
    private final KeyFeed keys;
    private final Pace pace;
    private final WordCount counted;
    private final long prepared = System.nanoTime();

    /** Its lock also guards the fields below; times are those of {@link System#nanoTime}. */
    private final List<Lane.Stage> stages = new ArrayList<>();

    private PulseMeter.@Nullable Watch watch;
    private @Nullable SaveTask task;
    private boolean cancelled;
    private Ending ending = Ending.RUNNING;
    private long end;
    private OptionalLong countFrom = OptionalLong.empty();
    private OptionalLong countTo = OptionalLong.empty();
    private long words;
    private OptionalLong sealed = OptionalLong.empty();
    private long cancelAt = Long.MAX_VALUE;
    private @Nullable Lane last;

    RecordedSave(
            Way way,
            int round,
            SaveWay how,
            SaveRequest request,
            PulseMeter meter,
            KeyFeed keys,
            Pace pace) {
        this.way = way;
        this.round = round;
        this.how = how;
        this.request = request;
        this.meter = meter;
        this.keys = keys;
        this.pace = pace;
        this.counted = new WordCount(request.text());
    }

    /**
     * Saves; blocks until it is done.
     *
     * @throws SaveException if it failed
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    SaveReceipt run() throws SaveException, InterruptedException {
        CompletableFuture<SaveReceipt> over = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                handIn(over);
            } catch (RuntimeException e) {
                over.completeExceptionally(e);
            }
        });
        try {
            return over.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SaveException failure) {
                throw failure;
            }
            throw new IllegalStateException("A save ended in no way known", e);
        }
    }

    /** Cancels the save. FX thread. */
    void cancel() {
        SaveTask running;
        synchronized (stages) {
            cancelled = true;
            running = task;
        }
        if (running != null) {
            running.cancel();
        }
    }

    /** Cancels the save as soon as this many bytes are written. Call before it runs. */
    void cancelAt(long bytes) {
        synchronized (stages) {
            cancelAt = bytes;
        }
    }

    /** Ends the record: what happens from now on is not part of it. */
    void seal() {
        synchronized (stages) {
            sealed = OptionalLong.of(System.nanoTime());
            last = null;
        }
    }

    /** Does what the key for saving does. FX thread. */
    private void handIn(CompletableFuture<SaveReceipt> over) {
        PulseMeter.Watch watching = meter.watch();
        synchronized (stages) {
            if (cancelled) {
                watching.close();
                over.cancel(false);
                return;
            }
            watch = watching;
        }
        SaveWay recorded =
                new SaveWay(
                        (wish, monitor) -> {
                            SaveReceipt receipt = how.saver().save(wish, new Recording(monitor));
                            ended(Ending.SAVED);
                            return receipt;
                        },
                        how.executor());
        SaveQueue queue = new SaveQueue(() -> recorded);
        SaveTask submitted = queue.submit(this, request);
        boolean late;
        synchronized (stages) {
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
            ended(Ending.FAILED);
            over.completeExceptionally(ended.getException());
        } else {
            ended(Ending.CANCELLED);
            over.cancel(false);
        }
    }

    private void ended(Ending how) {
        synchronized (stages) {
            end = System.nanoTime();
            ending = how;
        }
    }

    /** Uses a slice of each frame, and leaves the rest to the window. */
    private void count() {
        synchronized (stages) {
            countFrom = OptionalLong.of(System.nanoTime());
        }
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                boolean done = counted.goOn(System.nanoTime() + SLICE);
                synchronized (stages) {
                    words = counted.words();
                    if (done) {
                        countTo = OptionalLong.of(System.nanoTime());
                        stop();
                    }
                }
            }
        }.start();
    }

    /** When the save was submitted; until then, the present. */
    private long from() {
        return watch == null ? System.nanoTime() : watch.from();
    }

    /** What is known so far. */
    Lane lane() {
        synchronized (stages) {
            if (last == null || sealed.isEmpty()) {
                last = record();
            }
            return last;
        }
    }

    private Lane record() {
        synchronized (stages) {
            long from = from();
            long now = sealed.orElseGet(System::nanoTime);
            boolean over = ending != Ending.RUNNING;
            return new Lane(
                    way,
                    round,
                    request.text().byteLength(),
                    stages.stream()
                            .map(s -> new Lane.Stage(s.phase(), s.from() - from, s.written()))
                            .toList(),
                    keys.relative(prepared, now, from),
                    watch == null
                            ? List.of()
                            : watch.silences(now, Lane.FELT).stream()
                                    .map(s ->
                                            new Lane.Frozen(
                                                    Math.max(0, s.from() - from), s.to() - from))
                                    .toList(),
                    countFrom.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Lane.Count(
                                            countFrom.getAsLong() - from,
                                            countTo.isEmpty()
                                                    ? OptionalLong.empty()
                                                    : OptionalLong.of(countTo.getAsLong() - from),
                                            words)),
                    ending,
                    over ? OptionalLong.of(end - from) : OptionalLong.empty(),
                    watch == null ? Duration.ZERO : pauses(over ? end : now).longest(),
                    now - from);
        }
    }

    /** The measurements of a save that has ended. */
    Trial trial(Optional<Duration> plainWrite) {
        synchronized (stages) {
            long from = from();
            return new Trial(
                    way,
                    round,
                    request.text().byteLength(),
                    Duration.ofNanos(end - from),
                    plainWrite,
                    pauses(end),
                    keys.between(from, end));
        }
    }

    private Pauses pauses(long until) {
        if (watch == null) {
            throw new IllegalStateException("Not handed in yet");
        }
        return watch.pausesUntil(until);
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
            note(phase);
        }

        @Override
        public void progress(long done, long total) {
            monitor.progress(done, total);
            synchronized (stages) {
                if (!stages.isEmpty()) {
                    Lane.Stage last = stages.removeLast();
                    stages.add(new Lane.Stage(last.phase(), last.from(), done));
                }
                if (done >= cancelAt) {
                    cancelAt = Long.MAX_VALUE;
                    Platform.runLater(RecordedSave.this::cancel);
                }
            }
        }

        @Override
        public void committing() {
            monitor.committing();
            note(SavePhase.COMMITTING);
        }

        private void note(SavePhase phase) {
            synchronized (stages) {
                stages.add(new Lane.Stage(phase, System.nanoTime(), 0));
            }
        }
    }
}
