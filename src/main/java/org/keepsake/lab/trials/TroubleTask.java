package org.keepsake.lab.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.background.SaveWay;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.save.SaveException;
import org.keepsake.text.Text;

/**
 * Saves a text once over an older version, where something is likely to go wrong, and checks what
 * is on disk afterwards. Runs on a worker. Succeeds however the save ends; fails only with an
 * {@link IOException}, if nothing could be prepared. Nothing is left in the folder.
 */
public final class TroubleTask extends Job<TroubleTask.Finding> {
    private final Text text;
    private final Path folder;
    private final String name;
    private final HalfWay halfWay;
    private final Way way;
    private final SaveWay how;
    private final PulseMeter meter;
    private final TrialsTask.Witness witness;
    private volatile @Nullable RecordedSave save;

    /** What the user does when half of the bytes are written. */
    public enum HalfWay {
        /** Nothing. */
        WAIT,
        /** Cancels the save. */
        CANCEL,
        /** Wants to leave the program, which waits for the save and answers meanwhile. */
        QUIT
    }

    /** What the file holds, byte for byte. */
    public enum OnDisk {
        OLD_VERSION,
        NEW_VERSION,
        NEITHER
    }

    /**
     * The outcome.
     *
     * @param failure why the save failed, if it did
     * @param leftovers how many files were left beside the document
     */
    public record Finding(
            Lane lane, Optional<SaveException> failure, OnDisk onDisk, int leftovers) {}

    /**
     * Creates a save that has not begun.
     *
     * @param folder where to save; a real folder
     * @param name of the file, which people read when it could not be saved
     * @param halfWay what the user does when half of the bytes are written
     * @param how the way to save, on storage that may misbehave
     */
    public TroubleTask(
            Text text,
            Path folder,
            String name,
            HalfWay halfWay,
            Way way,
            SaveWay how,
            PulseMeter meter,
            TrialsTask.Witness witness) {
        this.text = text;
        this.folder = folder;
        this.name = name;
        this.halfWay = halfWay;
        this.way = way;
        this.how = how;
        this.meter = meter;
        this.witness = witness;
    }

    /** The lane, once there is one. Safe on any thread. */
    public List<Lane> lanes() {
        RecordedSave recorded = save;
        return recorded == null ? List.of() : List.of(recorded.lane());
    }

    @Override
    protected Finding call() throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, TrialsTask.PREFIX);
        OlderVersion older = OlderVersion.at(own.resolve(name));
        try (KeyFeed keys =
                new KeyFeed(Platform::runLater, this::press, Pace.RACE.keysPerSecond())) {
            RecordedSave recorded =
                    new RecordedSave(way, 1, how, older.replacedBy(text), meter, keys, Pace.RACE);
            recorded.at(
                    text.byteLength() / 2,
                    switch (halfWay) {
                        case WAIT -> () -> {};
                        case CANCEL -> recorded::cancel;
                        case QUIT -> recorded::quit;
                    });
            save = recorded;
            Platform.runLater(() -> witness.begins(way, 1));
            Thread.sleep(Pace.RACE.calm());
            Optional<SaveException> failure = Optional.empty();
            try {
                recorded.run();
            } catch (SaveException e) {
                failure = Optional.of(e);
            } catch (CancellationException _) {
                // The lane shows that it was cancelled.
            }
            Thread.sleep(Pace.RACE.calm());
            recorded.awaitOtherWork();
            recorded.seal();
            return new Finding(recorded.lane(), failure, older.found(text), older.neighbours());
        } finally {
            TrialsTask.delete(own);
        }
    }

    private void press(Runnable shown) {
        if (!isCancelled()) {
            witness.press(shown);
        }
    }

    /** Cancels the save; the task ends when the save has ended. FX thread. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        RecordedSave recorded = save;
        if (recorded != null) {
            recorded.stop();
        }
        return super.cancel(false);
    }
}
