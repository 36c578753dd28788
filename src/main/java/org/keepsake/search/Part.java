package org.keepsake.search;

import org.keepsake.text.Text;

/**
 * A part of a text, of which the matches are wanted.
 *
 * @param text the text
 * @param from the first byte
 * @param to the end, exclusive
 */
record Part(Text text, long from, long to) {
    /**
     * Whether a match lies in it. An empty one may be at the end, unless a line begins there: the
     * part has only the lines before, as when whole lines are selected.
     */
    boolean has(long start, long end) {
        return start >= from && end <= to && (start < to || !isEndOfLines());
    }

    private boolean isEndOfLines() {
        return from < to && text.position(to).column() == 0;
    }
}
