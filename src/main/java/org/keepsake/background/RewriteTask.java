package org.keepsake.background;

import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.keepsake.text.Text;

/**
 * Makes another text of one text, on a worker. Succeeded: the value is the new text. Failed: there
 * is no memory for it. Cancelled: there is no new text. The old one goes on being edited meanwhile,
 * so the value may come too late to be of use.
 */
public final class RewriteTask extends Job<Text> {

    /** What is done with the text; safe on any thread. */
    @FunctionalInterface
    public interface Pass {

        /**
         * The new text.
         *
         * @param progress is to be told from time to time how far the pass is, in bytes if the
         *     task's progress is to be shown; what it throws ends the pass
         */
        Text apply(Text text, LongConsumer progress);
    }

    private final Text text;
    private final Pass pass;

    /** A job that does {@code pass} with {@code text}. */
    public RewriteTask(Text text, Pass pass) {
        this.text = text;
        this.pass = pass;
    }

    /** The text as it was. */
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
