package org.keepsake.lab.trials;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.background.SaveWay;
import org.keepsake.codec.TextFormat;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/**
 * Saves a text once over an older version, where something is likely to go wrong, and checks what
 * is on disk afterwards. Runs on a worker. Succeeds however the save ends; fails only with an
 * {@link IOException}, if nothing could be prepared. Nothing is left in the folder.
 */
public final class TroubleTask extends Job<TroubleTask.Finding> {
    private static final String OLD = "The version that was saved before.\n";

    private final Text text;
    private final Path folder;
    private final boolean cancelledHalfWay;
    private final Way way;
    private final SaveWay how;
    private final PulseMeter meter;
    private final TrialsTask.Witness witness;
    private volatile @Nullable RecordedSave save;

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
     * @param cancelledHalfWay whether to cancel it when half of the bytes are written
     * @param how the way to save, on storage that may misbehave
     */
    public TroubleTask(
            Text text,
            Path folder,
            boolean cancelledHalfWay,
            Way way,
            SaveWay how,
            PulseMeter meter,
            TrialsTask.Witness witness) {
        this.text = text;
        this.folder = folder;
        this.cancelledHalfWay = cancelledHalfWay;
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
        Path own = Files.createTempDirectory(folder, "keepsake-lab-");
        Path file = Files.writeString(own.resolve("document.txt"), OLD);
        SaveRequest request =
                new SaveRequest(text, 1, file, TextFormat.UTF_8, new Expected.Whatever(), false);
        try (KeyFeed keys =
                new KeyFeed(Platform::runLater, witness::press, Pace.RACE.keysPerSecond())) {
            RecordedSave recorded = new RecordedSave(way, 1, how, request, meter, keys, Pace.RACE);
            if (cancelledHalfWay) {
                recorded.cancelAt(text.byteLength() / 2);
            }
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
            recorded.seal();
            return new Finding(recorded.lane(), failure, onDisk(file), beside(file));
        } finally {
            TrialsTask.delete(own);
        }
    }

    private OnDisk onDisk(Path file) throws IOException {
        if (Files.size(file) == text.byteLength() && isNew(file)) {
            return OnDisk.NEW_VERSION;
        }
        byte[] old = OLD.getBytes(StandardCharsets.UTF_8);
        return Files.size(file) == old.length && Arrays.equals(Files.readAllBytes(file), old)
                ? OnDisk.OLD_VERSION
                : OnDisk.NEITHER;
    }

    private boolean isNew(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            ByteBuffer read = ByteBuffer.allocate(1 << 16);
            for (Iterator<ByteBuffer> pieces = text.pieces(); pieces.hasNext(); ) {
                ByteBuffer piece = pieces.next();
                while (piece.hasRemaining()) {
                    read.clear().limit(Math.min(read.capacity(), piece.remaining()));
                    int count = in.read(read);
                    if (count <= 0) {
                        return false;
                    }
                    ByteBuffer part = piece.slice(piece.position(), count);
                    if (!part.equals(read.flip())) {
                        return false;
                    }
                    piece.position(piece.position() + count);
                }
            }
            return true;
        }
    }

    private static int beside(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.resolveSibling(""))) {
            return (int) all.filter(other -> !other.equals(file)).count();
        }
    }

    /** Cancels the save; the task ends when the save has ended. FX thread. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        RecordedSave recorded = save;
        if (recorded != null) {
            recorded.cancel();
        }
        return super.cancel(false);
    }
}
