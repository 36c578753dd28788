package org.keepsake.view.caret;

/**
 * A caret with its selection, in bytes of one particular text.
 *
 * @param anchor where the selection began, from 0 to the length of the text
 * @param offset where the caret is; equal to {@code anchor} if nothing is selected
 * @param upstream whether the caret is shown at the end of the screen line above, if a line is
 *     wrapped at {@code offset}
 * @param goal the distance from the left, in pixels, that moves up and down return to; NaN if the
 *     caret was not moved that way
 */
public record Caret(long anchor, long offset, boolean upstream, double goal) {

    /** A caret with nothing selected. */
    public static Caret at(long offset) {
        return new Caret(offset, offset, false, Double.NaN);
    }

    /** A selection from {@code anchor} to {@code offset}, with the caret at {@code offset}. */
    public static Caret selecting(long anchor, long offset) {
        return new Caret(anchor, offset, false, Double.NaN);
    }

    /** The first byte of the selection. */
    public long start() {
        return Math.min(anchor, offset);
    }

    /** The end of the selection, exclusive. */
    public long end() {
        return Math.max(anchor, offset);
    }

    /** Whether nothing is selected. */
    public boolean isEmpty() {
        return anchor == offset;
    }

    /** The caret at another place; the selection is extended to it, or dropped. */
    public Caret to(long place, boolean extending) {
        return selecting(extending ? anchor : place, place);
    }

    /** Combines both selections, with the caret at the side where this one has it. */
    Caret merged(Caret other) {
        long first = Math.min(start(), other.start());
        long last = Math.max(end(), other.end());
        return offset < anchor || (isEmpty() && other.offset < other.anchor)
                ? new Caret(last, first, upstream, goal)
                : new Caret(first, last, upstream, goal);
    }

    /** Whether the two have to be merged: they overlap, or one is empty and touches the other. */
    boolean meets(Caret other) {
        boolean touching = isEmpty() || other.isEmpty();
        return touching
                ? start() <= other.end() && other.start() <= end()
                : start() < other.end() && other.start() < end();
    }
}
