package org.keepsake.background;

import org.keepsake.search.Replacement;
import org.keepsake.search.TooComplexException;
import org.keepsake.text.Text;

/**
 * Replaces all matches in one text on a worker. Succeeded: the value is the new text, or the old
 * one if there was nothing to replace. Failed: the exception is a {@link TooComplexException}, or
 * the text does not fit into memory. Cancelled: there is no new text.
 */
public final class ReplaceTask extends Job<Replacement.Replaced> {
    private final Replacement replacement;
    private final Text text;

    /** A job that has not begun. */
    public ReplaceTask(Replacement replacement, Text text) {
        this.replacement = replacement;
        this.text = text;
    }

    /** The text as it was. */
    public Text text() {
        return text;
    }

    @Override
    protected Replacement.Replaced call() throws TooComplexException {
        return replacement.inAll(
                text, this::isCancelled, done -> updateProgress(done, text.byteLength()));
    }
}
