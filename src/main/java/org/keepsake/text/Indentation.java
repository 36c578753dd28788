package org.keepsake.text;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * The spaces and tabs that lines begin with. Takes O(log n) for each line, and is meant for a
 * thread that may take as many lines as there are.
 */
public final class Indentation {

    private Indentation() {}

    /**
     * The text with {@code more} before each of some lines, but for the empty ones.
     *
     * @param first the first of the lines, counted from 0
     * @param last the last of them, at least {@code first}
     * @param more spaces or tabs
     * @param progress is told how many lines are done; what it throws ends the pass
     */
    public static Text increased(
            Text text, int first, int last, String more, LongConsumer progress) {
        byte[] bytes = more.getBytes(StandardCharsets.US_ASCII);
        Splices splices = new Splices(text);
        for (int line = first; line <= last; line++) {
            long start = text.lineStart(line);
            if (text.lineEnd(line) > start) {
                splices.replace(start, start, bytes);
            }
            progress.accept(1L + line - first);
        }
        return splices.text();
    }

    /**
     * The text without the tab, or without up to {@code width} spaces, that each of some lines
     * begins with; spaces and a tab after fewer of them are one tab. The text itself when no line
     * begins with either.
     *
     * @param first the first of the lines, counted from 0
     * @param last the last of them, at least {@code first}
     * @param width the columns from one tab stop to the next, at least 1
     * @param progress is told how many lines are done; what it throws ends the pass
     */
    public static Text decreased(Text text, int first, int last, int width, LongConsumer progress) {
        Splices splices = new Splices(text);
        for (int line = first; line <= last; line++) {
            long start = text.lineStart(line);
            long end = Math.min(text.lineEnd(line), start + width);
            int less = firstStop(text.string(start, end));
            if (less > 0 && !keepsBreaksApart(text, start, start + less)) {
                splices.replace(start, start + less);
            }
            progress.accept(1L + line - first);
        }
        return splices.text();
    }

    /** Whether a CR and an LF would become a single break without what is between them. */
    private static boolean keepsBreaksApart(Text text, long from, long to) {
        return from > 0
                && to < text.byteLength()
                && text.string(from - 1, from).equals("\r")
                && text.string(to, to + 1).equals("\n");
    }

    /** How much of a line's beginning takes it to the first tab stop. */
    private static int firstStop(String beginning) {
        int length = 0;
        while (length < beginning.length() && beginning.charAt(length) == ' ') {
            length++;
        }
        boolean tab = length < beginning.length() && beginning.charAt(length) == '\t';
        return tab ? length + 1 : length;
    }
}
