package org.keepsake.background;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.keepsake.codec.LoadListener;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.load.LoadedFile;
import org.keepsake.text.Text;

/**
 * Reads one file. Succeeded: the value has the whole file. Failed: the exception is a {@link
 * LoadException}, and there is no text that could be saved over the file. Cancelled: reading stops
 * at the next block.
 */
public final class LoadTask extends Job<LoadedFile> {
    private static final System.Logger LOG = System.getLogger(LoadTask.class.getName());

    private static final Path PIPE = Path.of("-");

    private final Path path;
    private final Reading reading;
    private final Consumer<Text> preview;

    /** The work on the worker thread. */
    @FunctionalInterface
    private interface Reading {
        LoadedFile read(LoadListener listener) throws LoadException;
    }

    /**
     * Creates a job that reads {@code path}.
     *
     * @param preview receives, on the FX thread, the beginning of the text while the rest is being
     *     read
     */
    public LoadTask(LoadPipeline pipeline, Path path, Consumer<Text> preview) {
        this(pipeline, path, Optional.empty(), preview);
    }

    /**
     * Creates a job that reads a file in a known charset.
     *
     * @param charset the charset, or empty to detect it
     */
    public LoadTask(
            LoadPipeline pipeline, Path path, Optional<Charset> charset, Consumer<Text> preview) {
        this(path, listener -> pipeline.load(path, charset, listener), preview);
    }

    /**
     * Creates a job that reads a file again, which another program may have converted since.
     *
     * @param known the charset that it was in
     */
    public static LoadTask again(LoadPipeline pipeline, Path path, Charset known) {
        return new LoadTask(
                path, listener -> pipeline.loadAgain(path, known, listener), beginning -> {});
    }

    private LoadTask(Path path, Reading reading, Consumer<Text> preview) {
        this.path = path;
        this.reading = reading;
        this.preview = preview;
    }

    /** Creates a job that reads a pipe to its end, and closes it. */
    public static LoadTask ofPipe(
            LoadPipeline pipeline, ReadableByteChannel pipe, Consumer<Text> preview) {
        return new LoadTask(
                PIPE,
                listener -> {
                    try {
                        return pipeline.load(PIPE, pipe, listener);
                    } finally {
                        close(pipe);
                    }
                },
                preview);
    }

    /** Tells the other end of a pipe that nobody reads it any more. */
    private static void close(ReadableByteChannel pipe) {
        try {
            pipe.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A pipe was not closed", e);
        }
    }

    /** The file being read; a dash for a pipe. */
    public Path path() {
        return path;
    }

    @Override
    protected LoadedFile call() throws LoadException {
        return reading.read(new Listener());
    }

    private final class Listener implements LoadListener {
        @Override
        public void waiting() {
            if (isCancelled()) {
                throw new CancellationException();
            }
        }

        @Override
        public void progress(long done, long total) {
            waiting();
            // An empty file is complete at once; 0 of 0 would be indeterminate.
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
