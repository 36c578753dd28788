package org.keepsake.document;

import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

/**
 * Chooses the line break for a new line: the one its neighbours have, so that a file keeps the
 * breaks it came with.
 */
final class LineBreaks {
    private static final String LF = "\n";
    private static final String CR = "\r";

    private LineBreaks() {}

    /**
     * Returns the break for a line that replaces the bytes {@code from} to {@code to}: the one that
     * ends {@code line}, in which they start, else the one before it; in a text of a single line,
     * {@code first}. Where that would join with half of an existing break, so that no new line
     * resulted, it is CRLF, which joins with nothing. Takes O(log n).
     */
    static String between(Text text, int line, long from, long to, LineBreak first) {
        String near = near(text, line, first);
        boolean joins =
                (near.equals(LF) && from > 0 && text.string(from - 1, from).equals(CR))
                        || (near.equals(CR)
                                && to < text.byteLength()
                                && text.string(to, to + 1).equals(LF));
        return joins ? CR + LF : near;
    }

    /** Returns the same as a kind of line break. */
    static LineBreak kindBetween(Text text, int line, long from, long to, LineBreak first) {
        return LineBreak.of(between(text, line, from, to, first));
    }

    private static String near(Text text, int line, LineBreak first) {
        if (line + 1 < text.lineCount()) {
            return behind(text, line);
        }
        return line > 0 ? behind(text, line - 1) : first.characters();
    }

    private static String behind(Text text, int line) {
        return text.string(text.lineEnd(line), text.lineStart(line + 1));
    }
}
