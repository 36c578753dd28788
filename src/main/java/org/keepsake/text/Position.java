package org.keepsake.text;

/**
 * A line and column in a text, both counted from 0.
 *
 * @param line the line, at least 0
 * @param column UTF-16 units from the start of the line, at least 0
 */
public record Position(int line, int column) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if either is negative
     */
    public Position {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative: " + line + ":" + column);
        }
    }
}
