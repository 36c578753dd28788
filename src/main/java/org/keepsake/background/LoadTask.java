package org.keepsake.background;

import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.keepsake.codec.LoadListener;
import org.keepsake.save.LoadException;
import org.keepsake.save.LoadPipeline;
import org.keepsake.save.LoadedFile;
import org.keepsake.text.Text;

/**
 * Reads one file on a worker. Succeeded: the whole file is in the value. Failed: the exception is a
 * {@link LoadException}, and there is no text that could be saved over the file. Cancelled: reading
 * stops at the next block.
 */
public final class LoadTask extends Job<LoadedFile> {
    private static final Path PIPE = Path.of("-");

    private final Path path;
    private final Reading reading;
    private final Consumer<Text> preview;

    /** What the worker does. */
    @FunctionalInterface
    private interface Reading {
        LoadedFile read(LoadListener listener) throws LoadException;
    }

    /**
     * A job that reads {@code path}.
     *
     * @param preview is given the beginning of the text while the rest is being read, on the FX
     *     thread
     */
    public LoadTask(LoadPipeline pipeline, Path path, Consumer<Text> preview) {
        this(pipeline, path, Optional.empty(), preview);
    }

    /**
     * The same for a file whose charset is known.
     *
     * @param charset the charset, or empty to go by the bytes
     */
    public LoadTask(
            LoadPipeline pipeline, Path path, Optional<Charset> charset, Consumer<Text> preview) {
        this(path, listener -> pipeline.load(path, charset, listener), preview);
    }

    private LoadTask(Path path, Reading reading, Consumer<Text> preview) {
        this.path = path;
        this.reading = reading;
        this.preview = preview;
    }

    /** A job that reads a pipe to its end. */
    public static LoadTask ofPipe(
            LoadPipeline pipeline, ReadableByteChannel pipe, Consumer<Text> preview) {
        return new LoadTask(PIPE, listener -> pipeline.load(PIPE, pipe, listener), preview);
    }

    /** The file that is read; a dash for a pipe. */
    public Path path() {
        return path;
    }

    @Override
    protected LoadedFile call() throws LoadException {
        return reading.read(new Listener());
    }

    private final class Listener implements LoadListener {
        @Override
        public void progress(long done, long total) {
            if (isCancelled()) {
                throw new CancellationException();
            }
            // Nothing to read is all of it; 0 of 0 would be no number.
            updateProgress(total == 0 ? 1 : done, total == 0 ? 1 : total);
        }

        @Override
        public void preview(Text beginning) {
            Platform.runLater(() -> {
                if (!isDone()) {
                    preview.accept(beginning);
                }
            });
        }
    }
}
