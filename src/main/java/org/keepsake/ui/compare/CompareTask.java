package org.keepsake.ui.compare;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.keepsake.background.Job;
import org.keepsake.codec.LoadListener;
import org.keepsake.compare.Comparison;
import org.keepsake.compare.SideBySide;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.text.Text;

/**
 * Reads a file and compares a text with it. Succeeded: the value has the differences, or is empty
 * because one of the two exceeds the limits of {@link Comparison}. Failed: the exception is a
 * {@link LoadException}. Cancelled: reading or comparing stops soon after.
 */
final class CompareTask extends Job<Optional<SideBySide>> {
    private final LoadPipeline pipeline;
    private final Text text;
    private final Path path;
    private final Charset charset;

    /**
     * Creates a comparison.
     *
     * @param text the later text, on the right
     * @param path the file on the left
     * @param charset the charset that the file was in when it was last seen
     */
    public CompareTask(LoadPipeline pipeline, Text text, Path path, Charset charset) {
        this.pipeline = pipeline;
        this.text = text;
        this.path = path;
        this.charset = charset;
    }

    @Override
    protected Optional<SideBySide> call() throws LoadException {
        Bounded listener = new Bounded();
        Text found;
        try {
            found = pipeline.loadAgain(path, charset, listener).text();
        } catch (LoadException e) {
            if (listener.tooLarge) {
                return Optional.empty();
            }
            throw e;
        }
        if (!Comparison.isWithinLimits(text) || !Comparison.isWithinLimits(found)) {
            return Optional.empty();
        }
        Comparison lines = Comparison.of(found, text, this::isCancelled);
        return Optional.of(SideBySide.of(lines, this::isCancelled));
    }

    /** Stops reading a file that is too large as soon as its size is known. */
    private final class Bounded implements LoadListener {
        private boolean tooLarge;

        @Override
        public void progress(long done, long total) {
            tooLarge = total > Comparison.BYTE_LIMIT;
            if (tooLarge || isCancelled()) {
                throw new CancellationException();
            }
        }

        @Override
        public void preview(Text beginning) {
            // Nothing to show before both are known.
        }
    }
}
