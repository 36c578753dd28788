package org.keepsake.ui.find;

import java.util.function.Supplier;
import org.keepsake.background.Job;
import org.keepsake.search.Expression;
import org.keepsake.search.Matches;
import org.keepsake.search.Search;
import org.keepsake.search.TooComplexException;
import org.keepsake.text.Text;

/**
 * Searches one text. While it runs, the value is the matches so far, updated at most twenty times a
 * second. Succeeded: the value has all matches. Failed: the exception is a {@link
 * TooComplexException}. Cancelled: the search stops soon after, even in the middle of an expression
 * that would never end.
 */
final class SearchTask extends Job<Matches> {
    private static final long NANOS_BETWEEN_VALUES = 50_000_000;

    private final Expression expression;
    private final Matches before;
    private final Text text;
    private long lastValue = System.nanoTime();

    /**
     * Creates a search.
     *
     * @param before what the expression has found in an earlier version of the text, or {@link
     *     Matches#none}
     */
    public SearchTask(Expression expression, Matches before, Text text) {
        this.expression = expression;
        this.before = before;
        this.text = text;
    }

    /** The text being searched. */
    public Text text() {
        return text;
    }

    @Override
    protected Matches call() throws TooComplexException {
        return new Search(expression, this::isCancelled).again(before, text, this::offer);
    }

    private void offer(Supplier<Matches> soFar) {
        long now = System.nanoTime();
        if (now - lastValue > NANOS_BETWEEN_VALUES) {
            lastValue = now;
            updateValue(soFar.get());
        }
    }
}
