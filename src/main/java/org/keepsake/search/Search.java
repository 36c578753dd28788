package org.keepsake.search;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * Finds all matches of an expression. Each method takes one pass and is meant for a thread that may
 * take it.
 */
public final class Search {
    private final Expression expression;
    private final BooleanSupplier cancelled;

    /**
     * A search.
     *
     * @param cancelled is asked often, also in the middle of an expression that would not end
     */
    public Search(Expression expression, BooleanSupplier cancelled) {
        this.expression = expression;
        this.cancelled = cancelled;
    }

    /**
     * All matches in a text.
     *
     * @param progress is offered what was found so far, every few hundred kilobytes; getting it
     *     costs a little
     * @throws TooComplexException if the expression needs a deeper stack than there is
     * @throws CancellationException if it was cancelled
     */
    public Matches all(Text text, Consumer<Supplier<Matches>> progress) throws TooComplexException {
        return in(text, 0, text.byteLength(), progress);
    }

    /**
     * All matches in a text of which an earlier version was searched: looks only at lines that
     * differ, if the matches of the earlier one are all known.
     *
     * @param before what this expression has found in the earlier text
     * @param progress as in {@link #all}
     * @throws TooComplexException as in {@link #all}
     * @throws CancellationException as in {@link #all}
     */
    public Matches again(Matches before, Text text, Consumer<Supplier<Matches>> progress)
            throws TooComplexException {
        if (!before.isComplete() || !before.areAll()) {
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
                            public void found(
                                    long start, long end, Windows window, MatchResult groups) {
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
