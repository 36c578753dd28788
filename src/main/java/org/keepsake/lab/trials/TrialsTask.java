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
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.background.SaveWay;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.save.SaveException;
import org.keepsake.text.Text;

/**
 * Saves one document in several ways, repeatedly, and measures each save: with the same requests,
 * tasks and queue as real saves, while a script types. Runs on a worker; each save is submitted on
 * the FX thread, as if by a key. If it succeeds, the value has all trials. If it fails, the
 * exception is a {@link SaveException}, or an {@link IOException} if nothing could be written in
 * the folder. If it is cancelled, so is the save that was running. In any case nothing is left in
 * the folder.
 */
public final class TrialsTask extends Job<List<Trial>> {
    private static final System.Logger LOG = System.getLogger(TrialsTask.class.getName());

    /** How the folder begins that holds all that is written; the process owns it. */
    static final String PREFIX = "keepsake-lab-" + ProcessHandle.current().pid() + "-";

    /** On a machine on which everything stands still again and again, the last one counts. */
    private static final int ATTEMPTS = 3;

    private final TrialPlan plan;
    private final Function<Way, SaveWay> ways;
    private final PulseMeter meter;
    private final Witness witness;
    private final LongSupplier nanos;
    private final Map<Way, RecordedSave> latest = new LinkedHashMap<>();
    private final AtomicReference<@Nullable RecordedSave> running = new AtomicReference<>();

    /** Observes the trials. All methods are called on the FX thread. */
    public interface Witness {

        /**
         * The script types the next letter or space of its line.
         *
         * @param shown to be called when that is on the screen
         */
        void press(Runnable shown);

        /** A save is about to begin. */
        void begins(Way way, int round);

        /** A save was measured. */
        void measured(Trial trial);
    }

    /**
     * Creates trials that have not begun.
     *
     * @param ways supplies how to save in each way
     * @param meter measures the FX thread
     */
    public TrialsTask(
            TrialPlan plan, Function<Way, SaveWay> ways, PulseMeter meter, Witness witness) {
        this(plan, ways, meter, witness, System::nanoTime);
    }

    /**
     * Creates trials that have not begun.
     *
     * @param nanos the clock by which it is noticed that the process stood still
     */
    TrialsTask(
            TrialPlan plan,
            Function<Way, SaveWay> ways,
            PulseMeter meter,
            Witness witness,
            LongSupplier nanos) {
        this.plan = plan;
        this.ways = ways;
        this.meter = meter;
        this.witness = witness;
        this.nanos = nanos;
    }

    @Override
    protected List<Trial> call() throws IOException, SaveException, InterruptedException {
        updateProgress(0, plan.trials());
        Path folder = Files.createTempDirectory(plan.folder(), PREFIX);
        try (KeyFeed keys =
                        new KeyFeed(Platform::runLater, this::press, plan.pace().keysPerSecond());
                Heartbeat heart = new Heartbeat(nanos)) {
            return run(folder, keys, heart);
        } finally {
            delete(folder);
            // The memory of a huge text is outside the heap, so nothing urges the heap to collect
            // its owners. Measuring is over.
            System.gc();
        }
    }

    private List<Trial> run(Path folder, KeyFeed keys, Heartbeat heart)
            throws IOException, SaveException, InterruptedException {
        Text text = plan.document().get();
        List<Trial> trials = new ArrayList<>();
        List<Way> order = new ArrayList<>(plan.ways());
        for (int round = 1; round <= plan.rounds(); round++) {
            Optional<Duration> plain =
                    plan.plainWrites()
                            ? Optional.of(PlainWrite.time(text, folder.resolve("plain.txt")))
                            : Optional.empty();
            for (Way way : order) {
                int now = round;
                tell(() -> witness.begins(way, now));
                RecordedSave save = save(way, round, text, folder, keys, heart);
                Trial trial = save.trial(plain);
                trials.add(trial);
                tell(() -> witness.measured(trial));
                updateProgress(trials.size(), plan.trials());
            }
            // So that it is not always the same way that finds the disk still busy with what came
            // before.
            Collections.rotate(order, -1);
        }
        return trials;
    }

    /**
     * Saves in one way, and once more if the process stood still meanwhile: what was measured would
     * be blamed on the way.
     */
    private RecordedSave save(
            Way way, int round, Text text, Path folder, KeyFeed keys, Heartbeat heart)
            throws IOException, SaveException, InterruptedException {
        RecordedSave save;
        int attempts = 0;
        do {
            OlderVersion older = OlderVersion.at(folder.resolve(way + "-" + round + ".txt"));
            save =
                    new RecordedSave(
                            way,
                            round,
                            ways.apply(way),
                            older.replacedBy(text),
                            meter,
                            keys,
                            plan.pace());
            heart.forget();
            save(save, way);
            Files.delete(older.file());
            attempts++;
        } while (heart.stood() && attempts < ATTEMPTS);
        return save;
    }

    private void save(RecordedSave save, Way way) throws SaveException, InterruptedException {
        synchronized (latest) {
            latest.put(way, save);
        }
        running.set(save);
        if (isCancelled()) {
            save.stop();
        }
        try {
            Thread.sleep(plan.pace().calm());
            save.run();
            Thread.sleep(plan.pace().calm());
            save.awaitOtherWork();
        } finally {
            save.seal();
            running.set(null);
        }
    }

    private void press(Runnable shown) {
        if (!isCancelled()) {
            witness.press(shown);
        }
    }

    /** After a cancellation nothing more is reported. */
    private void tell(Runnable news) {
        Platform.runLater(() -> {
            if (!isCancelled()) {
                news.run();
            }
        });
    }

    /**
     * The latest save in each way tried so far, in the order of their first turn. Safe on any
     * thread.
     */
    public List<Lane> lanes() {
        synchronized (latest) {
            return latest.values().stream().map(RecordedSave::lane).toList();
        }
    }

    /** Also cancels the running save; never interrupts. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(false);
        RecordedSave save = running.get();
        if (save != null) {
            save.stop();
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
