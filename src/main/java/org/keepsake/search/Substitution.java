package org.keepsake.search;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.regex.MatchResult;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Splices;
import org.keepsake.text.Text;

/** Replaces the matches of an expression. Immutable. */
public final class Substitution {
    private final Expression expression;
    private final Template template;

    private Substitution(Expression expression, Template template) {
        this.expression = expression;
        this.template = template;
    }

    /**
     * Creates a replacement for the matches of a query.
     *
     * @param with the replacement text; for a regular expression it may refer to groups, see {@link
     *     Template}
     * @param lineBreak the kind of line break that {@code \n} stands for
     * @throws MistakeException if the expression or the template has a mistake
     */
    public static Substitution of(Query query, String with, LineBreak lineBreak)
            throws MistakeException {
        Expression expression = query.compile();
        return new Substitution(
                expression,
                query.regex()
                        ? Template.of(with, expression.pattern(), lineBreak.characters())
                        : Template.plain(with));
    }

    /**
     * The result of replacing all matches.
     *
     * @param text the new text; the old one itself if there was nothing to replace
     * @param count the number of matches replaced, at least 0
     */
    public record Replaced(Text text, long count) {}

    /**
     * Replaces all matches in a whole text, as {@link #inAll(Text, long, long, BooleanSupplier,
     * LongConsumer)}.
     */
    public Replaced inAll(Text text, BooleanSupplier cancelled, LongConsumer progress)
            throws TooComplexException {
        return inAll(text, 0, text.byteLength(), cancelled, progress);
    }

    /**
     * Replaces all matches in a part of a text. The result shares with the old text what lies
     * between the matches, unless they are close together.
     *
     * @param from the first byte of the part
     * @param to the byte after it
     * @param cancelled polled often
     * @param progress receives, from time to time, the byte up to which it is done
     * @throws TooComplexException if the expression needs a deeper stack than there is
     * @throws CancellationException if it was cancelled
     */
    public Replaced inAll(
            Text text, long from, long to, BooleanSupplier cancelled, LongConsumer progress)
            throws TooComplexException {
        Splices splices = new Splices(text);
        Part part = new Part(text, from, to);
        new Scan(expression, text, cancelled)
                .run(
                        text.lineStart(text.position(from).line()),
                        text.lineEnd(text.position(to).line()),
                        new Scan.Visitor() {
                            @Override
                            public void found(long start, long end, MatchResult groups) {
                                if (!part.has(start, end)) {
                                    return;
                                }
                                byte[] with =
                                        template.expand(
                                                groups, () -> text.slice(start, end).toBytes());
                                splices.replace(start, end, with);
                            }

                            @Override
                            public void searched(long to) {
                                progress.accept(to);
                            }
                        });
        return new Replaced(splices.text(), splices.count());
    }

    /**
     * Returns the replacement of a single match.
     *
     * @param start the match's first byte
     * @param end the byte after it
     * @param cancelled polled often
     * @return empty if there is no such match
     * @throws TooComplexException as in {@link #inAll}
     * @throws CancellationException as in {@link #inAll}
     */
    public Optional<Text> ofMatch(Text text, long start, long end, BooleanSupplier cancelled)
            throws TooComplexException {
        int line = text.position(start).line();
        OneMatch one = new OneMatch(text, start, end);
        new Scan(expression, text, cancelled).run(text.lineStart(line), text.lineEnd(line), one);
        return one.replacement;
    }

    private final class OneMatch implements Scan.Visitor {
        private final Text text;
        private final long wantedStart;
        private final long wantedEnd;
        private Optional<Text> replacement = Optional.empty();

        OneMatch(Text text, long start, long end) {
            this.text = text;
            this.wantedStart = start;
            this.wantedEnd = end;
        }

        @Override
        public void found(long start, long end, MatchResult groups) {
            if (start == wantedStart && end == wantedEnd) {
                byte[] with = template.expand(groups, () -> text.slice(start, end).toBytes());
                replacement = Optional.of(Text.ofBytes(with));
            }
        }

        @Override
        public void searched(long to) {
            // Only this one line is scanned.
        }
    }
}
