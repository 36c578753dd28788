package org.keepsake.search;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * Finds all matches of an expression. Each method takes one pass over the text, so it is meant for
 * a background thread.
 */
public final class Search {
    private final Expression expression;
    private final BooleanSupplier cancelled;

    /**
     * Creates a search.
     *
     * @param cancelled polled often, even within an expression that would never end
     */
    public Search(Expression expression, BooleanSupplier cancelled) {
        this.expression = expression;
        this.cancelled = cancelled;
    }

    /**
     * Finds all matches in a text.
     *
     * @param progress is offered the matches so far, every few hundred kilobytes; getting them has
     *     a small cost
     * @throws TooComplexException if the expression needs a deeper stack than there is
     * @throws CancellationException if it was cancelled
     */
    public Matches all(Text text, Consumer<Supplier<Matches>> progress) throws TooComplexException {
        return in(text, 0, text.byteLength(), progress);
    }

    /**
     * Finds all matches in a text of which an earlier version was searched. Only lines that differ
     * are searched, provided that all matches in the earlier text are known and none goes over
     * lines.
     *
     * @param before the matches of this expression in the earlier text
     * @param progress as in {@link #all}
     * @throws TooComplexException as in {@link #all}
     * @throws CancellationException as in {@link #all}
     */
    public Matches again(Matches before, Text text, Consumer<Supplier<Matches>> progress)
            throws TooComplexException {
        if (expression.goesOverLines() || !before.isComplete() || !before.areAll()) {
            return all(text, progress);
        }
        Edit lines = Edit.between(before.text(), text).wholeLines(before.text(), text);
        return before.replaced(lines, in(text, lines.start(), lines.endAfter(), found -> {}));
    }

    private Matches in(Text text, long from, long to, Consumer<Supplier<Matches>> progress)
            throws TooComplexException {
        MatchesBuilder matches = new MatchesBuilder(text);
        new Scan(expression, text, cancelled)
                .run(
                        from,
                        to,
                        new Scan.Visitor() {
                            @Override
                            public void found(long start, long end, MatchResult groups) {
                                matches.add(start, end);
                            }

                            @Override
                            public void searched(long searchedTo) {
                                progress.accept(() -> matches.soFar(searchedTo));
                            }
                        });
        return matches.soFar(to);
    }
}
