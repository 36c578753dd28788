package org.keepsake.background;

import java.util.Optional;
import javafx.concurrent.Task;
import org.keepsake.search.Replacement;
import org.keepsake.search.TooComplexException;
import org.keepsake.text.Text;

/**
 * Finds out, on a worker, what takes the place of one match: its groups have to be matched again.
 * Succeeded: the value is that, or is empty if there is no such match. Failed: the exception is a
 * {@link TooComplexException}.
 */
public final class ReplaceOneTask extends Task<Optional<String>> {
    private final Replacement replacement;
    private final Text text;
    private final long start;
    private final long end;

    /** A job for the match from byte {@code start} to before byte {@code end}. */
    public ReplaceOneTask(Replacement replacement, Text text, long start, long end) {
        this.replacement = replacement;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    @Override
    protected Optional<String> call() throws TooComplexException {
        return replacement.ofMatch(text, start, end, this::isCancelled);
    }
}
