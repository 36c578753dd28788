package org.keepsake.lab.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.background.SaveWay;
import org.keepsake.codec.TextFormat;
import org.keepsake.lab.Way;
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
    private final Map<Way, RecordedSave> latest = new LinkedHashMap<>();
    private final AtomicReference<@Nullable RecordedSave> running = new AtomicReference<>();

    /** Follows the trials. All methods are called on the FX thread. */
    public interface Witness {

        /**
         * Somebody types a letter or a space.
         *
         * @param shown to be called when that is on the screen
         */
        void press(char key, Runnable shown);

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
        try (KeyFeed keys =
                new KeyFeed(Platform::runLater, witness::press, plan.pace().keysPerSecond())) {
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
            Optional<Duration> plain =
                    plan.plainWrites()
                            ? Optional.of(PlainWrite.time(text, folder.resolve("plain.txt")))
                            : Optional.empty();
            for (Way way : order) {
                int now = round;
                SaveRequest request =
                        new SaveRequest(text, round, file, TextFormat.UTF_8, expected, false);
                RecordedSave save =
                        new RecordedSave(
                                way, round, ways.apply(way), request, meter, keys, plan.pace());
                tell(() -> witness.begins(way, now));
                expected = save(save, way).expected();
                Trial trial = save.trial(plain);
                trials.add(trial);
                tell(() -> witness.measured(trial));
                updateProgress(trials.size(), plan.trials());
            }
            // None is always the one for which the disk is still busy with what was before.
            Collections.rotate(order, -1);
        }
        return trials;
    }

    private SaveReceipt save(RecordedSave save, Way way)
            throws SaveException, InterruptedException {
        synchronized (latest) {
            latest.put(way, save);
        }
        running.set(save);
        if (isCancelled()) {
            save.cancel();
        }
        try {
            Thread.sleep(plan.pace().calm());
            SaveReceipt receipt = save.run();
            Thread.sleep(plan.pace().calm());
            return receipt;
        } finally {
            save.seal();
            running.set(null);
        }
    }

    /** Whoever has cancelled hears no more of it. */
    private void tell(Runnable news) {
        Platform.runLater(() -> {
            if (!isCancelled()) {
                news.run();
            }
        });
    }

    /**
     * What is known of the latest save by each way that has been tried, in the order of their first
     * turn. Safe on any thread.
     */
    public List<Lane> lanes() {
        synchronized (latest) {
            return latest.values().stream().map(RecordedSave::lane).toList();
        }
    }

    /** Also calls off the save that is running; never interrupts. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(false);
        RecordedSave save = running.get();
        if (save != null) {
            save.cancel();
        }
        return cancelled;
    }

    static void delete(Path folder) {
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
