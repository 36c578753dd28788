package org.keepsake.search;

import org.keepsake.text.Text;

/**
 * A line that is too long to be copied: read where it is, a stretch at a time. Going on or back by
 * a little costs nothing, as an engine does that goes through it.
 */
final class LongLine implements CharSequence {
    private static final int STRETCH = 1 << 16;

    private final Text text;
    private final int line;
    private final int length;
    private final String[] stretches = {"", ""};
    private final int[] starts = {0, 0};

    /**
     * A view of one line.
     *
     * @throws ArithmeticException if it is longer than an {@code int} counts
     */
    LongLine(Text text, int line) {
        this.text = text;
        this.line = line;
        this.length = text.lineLength(line);
    }

    /** The byte offset in the text of a place in the line. */
    long offset(int column) {
        return text.offset(line, column);
    }

    @Override
    public char charAt(int index) {
        // Two stretches, so that a step back over the edge between them and on again is cheap.
        int slot = index / STRETCH & 1;
        int at = index - starts[slot];
        if (at < 0 || at >= stretches[slot].length()) {
            starts[slot] = index / STRETCH * STRETCH;
            int end = (int) Math.min(length, (long) starts[slot] + STRETCH);
            stretches[slot] = text.line(line, starts[slot], end);
            at = index - starts[slot];
        }
        return stretches[slot].charAt(at);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.line(line, start, end);
    }

    @Override
    public String toString() {
        return text.line(line);
    }
}
