package org.keepsake.document;

import org.keepsake.text.Text;

/**
 * Which line break a new line gets: the one its neighbours have, so that a file keeps the breaks it
 * came with.
 */
final class LineBreaks {
    private LineBreaks() {}

    /**
     * The break behind {@code line}, else the one before it; a text of a single line gets LF. Takes
     * O(log n).
     */
    static String near(Text text, int line) {
        if (line + 1 < text.lineCount()) {
            return behind(text, line);
        }
        return line > 0 ? behind(text, line - 1) : "\n";
    }

    private static String behind(Text text, int line) {
        return text.string(text.lineEnd(line), text.lineStart(line + 1));
    }
}
