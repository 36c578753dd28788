package org.keepsake.text.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.keepsake.text.Splices;
import org.keepsake.text.Text;

/** Changes the indentation of lines. Takes O(log n) per line; meant for a background thread. */
public final class Indentation {

    private Indentation() {}

    /**
     * Returns the text with {@code more} inserted at the start of the given lines, except empty
     * ones.
     *
     * @param first the first line, counted from 0
     * @param last the last line, inclusive, at least {@code first}
     * @param more spaces or tabs
     * @param progress receives the number of lines done; what it throws ends the pass
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
     * Returns the text with one level of indentation removed from the given lines: a tab, or up to
     * {@code width} spaces; fewer spaces followed by a tab count as one tab. Returns the text
     * itself when no line is indented.
     *
     * @param first the first line, counted from 0
     * @param last the last line, inclusive, at least {@code first}
     * @param width the columns from one tab stop to the next, at least 1
     * @param progress receives the number of lines done; what it throws ends the pass
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

    /**
     * Whether the bytes in between must stay because they keep a CR and an LF from joining into a
     * single break.
     */
    private static boolean keepsBreaksApart(Text text, long from, long to) {
        return from > 0
                && to < text.byteLength()
                && text.string(from - 1, from).equals("\r")
                && text.string(to, to + 1).equals("\n");
    }

    /** Returns how many characters of a line's indentation lead to the first tab stop. */
    private static int firstStop(String beginning) {
        int length = 0;
        while (length < beginning.length() && beginning.charAt(length) == ' ') {
            length++;
        }
        boolean tab = length < beginning.length() && beginning.charAt(length) == '\t';
        return tab ? length + 1 : length;
    }
}
