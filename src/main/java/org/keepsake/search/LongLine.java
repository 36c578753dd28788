package org.keepsake.search;

import org.keepsake.text.Text;

/**
 * A line too long to copy: it is read in place, a block at a time. Small steps back and forth, such
 * as the regular expression engine takes, cost nothing.
 */
final class LongLine implements CharSequence {
    private static final int STRETCH = 1 << 16;

    private final Text text;
    private final int line;
    private final int length;
    private final String[] stretches = {"", ""};
    private final int[] starts = {0, 0};

    /**
     * Creates a view of one line.
     *
     * @throws ArithmeticException if it is longer than an {@code int} can count
     */
    LongLine(Text text, int line) {
        this.text = text;
        this.line = line;
        this.length = text.lineLength(line);
    }

    /** Returns the byte offset in the text of a column of the line. */
    long offset(int column) {
        return text.offset(line, column);
    }

    @Override
    public char charAt(int index) {
        // Two blocks, so that stepping back and forth across the edge between them is cheap.
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
