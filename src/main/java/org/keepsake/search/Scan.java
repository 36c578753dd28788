package org.keepsake.search;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.keepsake.text.Text;

/** Scans lines of a text and reports each match, in order. */
final class Scan {
    /** Receives the results of a scan. */
    interface Visitor {
        /**
         * Called for a match from byte {@code start} to before byte {@code end}.
         *
         * @param groups the match, valid only during this call
         */
        void found(long start, long end, MatchResult groups);

        /** Called when all matches that begin before byte {@code to} have been reported. */
        void searched(long to);
    }

    private final Expression expression;
    private final Text text;
    private final BooleanSupplier cancelled;
    private final int longLine;

    /**
     * Creates a scan.
     *
     * @param cancelled polled often
     */
    Scan(Expression expression, Text text, BooleanSupplier cancelled) {
        this(expression, text, cancelled, Windows.LONG_LINE);
    }

    /** Creates a scan with another threshold for long lines, in bytes. */
    Scan(Expression expression, Text text, BooleanSupplier cancelled, int longLine) {
        this.expression = expression;
        this.text = text;
        this.cancelled = cancelled;
        this.longLine = longLine;
    }

    /**
     * Scans from the start of a line to the end of a line, or, for an expression that goes over
     * lines, the whole text.
     *
     * @throws TooComplexException if the expression needs a deeper stack than there is
     * @throws CancellationException if it was cancelled
     */
    void run(long from, long to, Visitor visitor) throws TooComplexException {
        try {
            if (expression.goesOverLines()) {
                scanWhole(visitor);
                return;
            }
            Windows window = new Windows(text, from, to, longLine);
            while (window.next()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                if (window.isLongLine()) {
                    scanLongLine(window, visitor);
                } else {
                    scanWindow(window, visitor);
                }
                visitor.searched(window.end());
            }
        } catch (StackOverflowError e) {
            throw new TooComplexException(e);
        }
    }

    private void scanWhole(Visitor visitor) throws TooComplexException {
        WholeText characters = new WholeText(text);
        Matcher matcher = matcher(characters);
        while (find(matcher, characters)) {
            long end = characters.offset(matcher.end());
            visitor.found(characters.offset(matcher.start()), end, matcher);
            visitor.searched(end);
        }
        visitor.searched(text.byteLength());
    }

    private void scanWindow(Windows window, Visitor visitor) {
        String characters = window.characters();
        ByteOffsets offsets = new ByteOffsets(characters, window.bytes(), window.length());
        Matcher matcher = matcher(characters);
        if (expression.reach() == Expression.Reach.CHARACTERS) {
            report(matcher, characters, window, offsets, visitor);
            return;
        }
        LineEnds ends = new LineEnds(characters);
        int start = 0;
        do {
            int end = ends.from(start);
            matcher.region(start, end);
            report(matcher, characters, window, offsets, visitor);
            start = ends.behind(end);
        } while (start < characters.length());
    }

    private static void report(
            Matcher matcher,
            String characters,
            Windows window,
            ByteOffsets offsets,
            Visitor visitor) {
        while (find(matcher, characters)) {
            long start = window.start() + offsets.of(matcher.start());
            long end = window.start() + offsets.of(matcher.end());
            visitor.found(start, end, matcher);
        }
    }

    /** Finds the next match, skipping empty ones between the two halves of a character. */
    private static boolean find(Matcher matcher, CharSequence characters) {
        boolean found;
        do {
            found = matcher.find();
        } while (found && isInsidePair(characters, matcher.start()));
        return found;
    }

    private static boolean isInsidePair(CharSequence characters, int at) {
        return at > 0
                && at < characters.length()
                && Character.isLowSurrogate(characters.charAt(at));
    }

    private void scanLongLine(Windows window, Visitor visitor) {
        int line = text.position(window.start()).line();
        LongLine characters = new LongLine(text, line);
        Matcher matcher = matcher(characters);
        while (find(matcher, characters)) {
            visitor.found(
                    characters.offset(matcher.start()), characters.offset(matcher.end()), matcher);
        }
        window.skipLongLine(line);
    }

    private Matcher matcher(CharSequence characters) {
        return expression.pattern().matcher(new WatchedCharacters(characters, cancelled));
    }
}
