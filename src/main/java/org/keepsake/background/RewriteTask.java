package org.keepsake.background;

import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.keepsake.text.Text;

/**
 * Transforms one text into another. Succeeded: the value is the new text. Failed: it does not fit
 * into memory. Cancelled: there is no new text. The document can be edited in the meantime, so the
 * value may come too late to be of use.
 */
public final class RewriteTask extends Job<Text> {

    /** A transformation of a text; thread-safe. */
    @FunctionalInterface
    public interface Pass {

        /**
         * Returns the new text.
         *
         * @param progress receives, from time to time, how far the pass has come, in bytes if the
         *     task's progress is to be shown; what it throws ends the pass
         */
        Text apply(Text text, LongConsumer progress);
    }

    private final Text text;
    private final Pass pass;

    /** Creates a job that applies {@code pass} to {@code text}. */
    public RewriteTask(Text text, Pass pass) {
        this.text = text;
        this.pass = pass;
    }

    /** The original text. */
    public Text text() {
        return text;
    }

    @Override
    protected Text call() {
        return pass.apply(
                text,
                done -> {
                    if (isCancelled()) {
                        throw new CancellationException();
                    }
                    updateProgress(done, text.byteLength());
                });
    }
}
