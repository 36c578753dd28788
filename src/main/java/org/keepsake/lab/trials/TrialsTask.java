package org.keepsake.lab.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveTask;
import org.keepsake.background.SaveWay;
import org.keepsake.codec.TextFormat;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.Pauses;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/**
 * Saves one document by several ways, again and again, and measures each save: the same requests,
 * tasks and queue as in earnest, while somebody types. Runs on a worker; each save is handed in on
 * the FX thread, as one is by a key. Succeeded: the value has all trials. Failed: the exception is
 * a {@link SaveException}, or an {@link IOException} when nothing could be written in the folder.
 * Cancelled: so is the save that was running. In any case nothing is left in the folder.
 */
public final class TrialsTask extends Job<List<Trial>> {
    private static final System.Logger LOG = System.getLogger(TrialsTask.class.getName());

    private final TrialPlan plan;
    private final Function<Way, SaveWay> ways;
    private final PulseMeter meter;
    private final Witness witness;
    private final AtomicReference<@Nullable SaveTask> running = new AtomicReference<>();

    /** Follows the trials. All methods are called on the FX thread. */
    public interface Witness {

        /** Somebody types a letter or a space. */
        void press(char key);

        /** A save is about to begin. */
        void begins(Way way, int round);

        /** A save was measured. */
        void measured(Trial trial);
    }

    /**
     * Trials that have not begun.
     *
     * @param ways how each way saves
     * @param meter measures the FX thread
     */
    public TrialsTask(
            TrialPlan plan, Function<Way, SaveWay> ways, PulseMeter meter, Witness witness) {
        this.plan = plan;
        this.ways = ways;
        this.meter = meter;
        this.witness = witness;
    }

    @Override
    protected List<Trial> call() throws IOException, SaveException, InterruptedException {
        updateProgress(0, plan.trials());
        Path folder = Files.createTempDirectory(plan.folder(), "keepsake-lab-");
        try (KeyFeed keys = new KeyFeed(Platform::runLater, witness::press)) {
            return run(folder, keys);
        } finally {
            delete(folder);
            // The blocks of a huge text lie outside of the heap, which sees no need to collect what
            // holds them. Nothing is measured any more.
            System.gc();
        }
    }

    private List<Trial> run(Path folder, KeyFeed keys)
            throws IOException, SaveException, InterruptedException {
        Text text = plan.document().get();
        Path file = folder.resolve("document.txt");
        List<Trial> trials = new ArrayList<>();
        List<Way> order = new ArrayList<>(plan.ways());
        Expected expected = new Expected.NoFile();
        for (int round = 1; round <= plan.rounds(); round++) {
            Duration plain = PlainWrite.time(text, folder.resolve("plain.txt"));
            for (Way way : order) {
                int now = round;
                tell(() -> witness.begins(way, now));
                SaveRequest request =
                        new SaveRequest(text, round, file, TextFormat.UTF_8, expected, false);
                Timed save = save(way, request);
                expected = save.receipt().expected();
                Trial trial =
                        new Trial(
                                way,
                                round,
                                text.byteLength(),
                                Duration.ofNanos(save.end() - save.start()),
                                plain,
                                save.pauses(),
                                keys.between(save.start(), save.end()));
                trials.add(trial);
                tell(() -> witness.measured(trial));
                updateProgress(trials.size(), plan.trials());
            }
            // None is always the one for which the disk is still busy with what was before.
            Collections.rotate(order, -1);
        }
        return trials;
    }

    /** Whoever has cancelled hears no more of it. */
    private void tell(Runnable news) {
        Platform.runLater(() -> {
            if (!isCancelled()) {
                news.run();
            }
        });
    }

    /** A save, with the times of its beginning on the FX thread and its end where it was done. */
    private record Timed(SaveReceipt receipt, long start, long end, Pauses pauses) {}

    private Timed save(Way how, SaveRequest request) throws SaveException, InterruptedException {
        CompletableFuture<Timed> end = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                handIn(how, request, end);
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        try {
            return end.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SaveException failure) {
                throw failure;
            }
            throw new IllegalStateException("A save ended in no way known", e);
        } finally {
            running.set(null);
        }
    }

    /** Does what a key does. FX thread. */
    private void handIn(Way how, SaveRequest request, CompletableFuture<Timed> end) {
        if (isCancelled()) {
            end.cancel(false);
            return;
        }
        SaveWay way = ways.apply(how);
        long[] saved = new long[1];
        SaveWay timed =
                new SaveWay(
                        (wish, monitor) -> {
                            SaveReceipt receipt = way.saver().save(wish, monitor);
                            saved[0] = System.nanoTime();
                            return receipt;
                        },
                        way.executor());
        PulseMeter.Watch watch = meter.watch();
        SaveQueue queue = new SaveQueue(() -> timed);
        SaveTask task = queue.submit(this, request);
        running.set(task);
        if (isCancelled()) {
            task.cancel();
        }
        // The queue waits until the worker is done with the file, be the save cancelled or not.
        queue.busyProperty()
                .subscribe(busy -> {
                    if (busy.intValue() == 0) {
                        watch.close();
                        switch (task.getState()) {
                            case SUCCEEDED ->
                                    end.complete(
                                            new Timed(
                                                    task.getValue(),
                                                    watch.from(),
                                                    saved[0],
                                                    watch.pausesUntil(saved[0])));
                            case FAILED -> end.completeExceptionally(task.getException());
                            default -> end.cancel(false);
                        }
                    }
                });
    }

    /** Also calls off the save that is running; never interrupts. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(false);
        SaveTask save = running.get();
        if (save != null) {
            save.cancel();
        }
        return cancelled;
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Left behind: " + folder, e);
        }
    }
}
