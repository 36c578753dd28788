package org.keepsake.tour.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import javafx.scene.input.KeyCode;
import org.keepsake.codec.LoadListener;
import org.keepsake.document.Document;
import org.keepsake.lab.trials.GeneratedText;
import org.keepsake.lab.trials.Spread;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.load.LoadedFile;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.UnexpectedException;
import org.keepsake.tour.stage.Studio;

/** Measures one document of a given size in the window: opening, keys, undo, memory. */
final class DocumentBench {
    private static final int LOADS = 5;
    private static final int SNAPSHOTS = 1000;
    private static final int KEYS = 50;
    private static final int UNDOS = 5;
    private static final double MILLI = 1e6;
    private static final double MICRO = 1e3;

    private final Studio studio;
    private final MarkdownTable table =
            new MarkdownTable(
                    "document",
                    "load, ms",
                    "snapshot, µs",
                    "key at the start, ms",
                    "in the middle, ms",
                    "at the end, ms",
                    "undo of deleting all, ms",
                    "peak memory, MiB");

    DocumentBench(Studio studio) {
        this.studio = studio;
    }

    MarkdownTable table() {
        return table;
    }

    /** Measures the document, and leaves it open in the window, saved. */
    void measure(String name, long size, Path file) throws IOException {
        int middle = write(GeneratedText.of(size), file) / 2;
        Spread load = load(file);
        Spread snapshot = snapshot(file);
        PeakMemory.reset();
        studio.open(file);
        List<String> cells = new ArrayList<>(List.of(name));
        cells.add(MarkdownTable.spread(load));
        cells.add(MarkdownTable.spread(snapshot));
        cells.add(MarkdownTable.spread(keys()));
        goTo(middle);
        cells.add(MarkdownTable.spread(keys()));
        studio.actor().shortcut(KeyCode.END);
        cells.add(MarkdownTable.spread(keys()));
        cells.add(MarkdownTable.spread(undo()));
        studio.pressSave();
        studio.awaitSaved();
        cells.add(PeakMemory.mebibytes().map(MarkdownTable::number).orElse("not told"));
        table.row(cells.toArray(String[]::new));
    }

    /** Writes a text to a file, and returns the number of lines. */
    static int write(Text text, Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (Iterator<ByteBuffer> pieces = text.pieces(); pieces.hasNext(); ) {
                ByteBuffer piece = pieces.next();
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
        }
        return text.lineCount();
    }

    private static Spread load(Path file) {
        return runs(
                LOADS,
                () -> {
                    System.gc();
                    long start = System.nanoTime();
                    loaded(file);
                    return (System.nanoTime() - start) / MILLI;
                });
    }

    private static LoadedFile loaded(Path file) {
        try {
            return new LoadPipeline(new SystemFiles()).load(file, Optional.empty(), new Unheard());
        } catch (LoadException e) {
            throw new UnexpectedException("the file was not read", e);
        }
    }

    /** Measures the work on the FX thread for submitting a save. */
    private static Spread snapshot(Path file) {
        LoadedFile loaded = loaded(file);
        return Actor.see(() -> {
            Document document = new Document();
            document.loaded(loaded);
            return runs(
                    SNAPSHOTS,
                    () -> {
                        long start = System.nanoTime();
                        document.saveRequest(file);
                        return (System.nanoTime() - start) / MICRO;
                    });
        });
    }

    private Spread keys() {
        return runs(KEYS, () -> millis(studio.actor().timed(KeyCode.X, List.of())));
    }

    /** Deletes everything and undoes it, repeatedly. */
    private Spread undo() {
        Actor actor = studio.actor();
        return runs(
                UNDOS,
                () -> {
                    actor.shortcut(KeyCode.A);
                    actor.press(KeyCode.DELETE);
                    return millis(actor.timed(KeyCode.Z, List.of(Actor.SHORTCUT)));
                });
    }

    private static Spread runs(int count, DoubleSupplier measured) {
        return Spread.of(DoubleStream.generate(measured).limit(count));
    }

    private void goTo(int line) {
        studio.actor().shortcut(KeyCode.L);
        studio.actor().type(String.valueOf(line));
        studio.actor().press(KeyCode.ENTER);
        Actor.awaitSeen("the keyboard is in the text", studio.view()::hasKeyboardInText);
    }

    private static double millis(Duration time) {
        return time.toNanos() / MILLI;
    }

    /** Ignores the progress of loading. */
    private static final class Unheard implements LoadListener {
        @Override
        public void progress(long done, long total) {}

        @Override
        public void preview(Text beginning) {}
    }
}
