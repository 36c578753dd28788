package org.keepsake.ui.find;

import org.keepsake.background.Job;
import org.keepsake.document.Selection;
import org.keepsake.search.Substitution;
import org.keepsake.search.TooComplexException;
import org.keepsake.text.Text;

/**
 * Replaces all matches in one text, or in a part of it. Succeeded: the value is the new text, or
 * the old one if there was nothing to replace. Failed: the exception is a {@link
 * TooComplexException}, or the text does not fit into memory. Cancelled: there is no new text.
 */
final class ReplaceTask extends Job<Substitution.Replaced> {
    private final Substitution replacement;
    private final Text text;
    private final Selection part;

    /** Creates a job that applies {@code replacement} to a part of {@code text}. */
    public ReplaceTask(Substitution replacement, Text text, Selection part) {
        this.replacement = replacement;
        this.text = text;
        this.part = part;
    }

    /** The original text. */
    public Text text() {
        return text;
    }

    @Override
    protected Substitution.Replaced call() throws TooComplexException {
        return replacement.inAll(
                text,
                part.start(),
                part.end(),
                this::isCancelled,
                done -> updateProgress(done - part.start(), part.end() - part.start()));
    }
}
