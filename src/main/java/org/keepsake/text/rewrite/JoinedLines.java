package org.keepsake.text.rewrite;

import java.util.function.LongConsumer;
import org.keepsake.text.Splices;
import org.keepsake.text.Text;

/** Joins several lines into one. */
public final class JoinedLines {
    private static final byte[] SPACE = {' '};
    private static final byte[] NOTHING = {};

    private JoinedLines() {}

    /**
     * Returns the text with the given lines joined into one. Each break, together with the spaces
     * and tabs around it, becomes a single space; blank lines are dropped.
     *
     * @param first the first line, counted from 0
     * @param last the last line, inclusive, greater than {@code first}
     * @param progress receives the number of lines done; what it throws ends the pass
     */
    public static Text joined(Text text, int first, int last, LongConsumer progress) {
        Splices splices = new Splices(text);
        long end = contentEnd(text, first);
        boolean empty = end == text.lineStart(first);
        for (int line = first + 1; line <= last; line++) {
            long begin = contentStart(text, line);
            long lineEnd = contentEnd(text, line);
            if (begin < lineEnd) {
                splices.replace(end, begin, empty ? NOTHING : SPACE);
                end = lineEnd;
                empty = false;
            }
            progress.accept((long) line - first);
        }
        if (end < text.lineEnd(last)) {
            splices.replace(end, text.lineEnd(last));
        }
        return splices.text();
    }

    private static long contentStart(Text text, int line) {
        long at = text.lineStart(line);
        long end = text.lineEnd(line);
        while (at < end && isBlank(text, at)) {
            at++;
        }
        return at;
    }

    private static long contentEnd(Text text, int line) {
        long start = text.lineStart(line);
        long at = text.lineEnd(line);
        while (at > start && isBlank(text, at - 1)) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(Text text, long at) {
        String one = text.string(at, at + 1);
        return one.equals(" ") || one.equals("\t");
    }
}
