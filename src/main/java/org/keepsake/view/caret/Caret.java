package org.keepsake.view.caret;

/**
 * A caret and what is selected with it, in bytes of one particular text.
 *
 * @param anchor where the selection began, from 0 to the text's length
 * @param offset where the caret is; equal to {@code anchor} when nothing is selected
 * @param upstream whether the caret is shown at the end of the screen line above, where a line is
 *     broken at {@code offset}
 * @param goal the distance from the left, in pixels, that moves up and down return to; NaN when the
 *     caret was not moved that way
 */
public record Caret(long anchor, long offset, boolean upstream, double goal) {

    /** A caret with nothing selected. */
    public static Caret at(long offset) {
        return new Caret(offset, offset, false, Double.NaN);
    }

    /** What is between the two is selected, the caret is at {@code offset}. */
    public static Caret selecting(long anchor, long offset) {
        return new Caret(anchor, offset, false, Double.NaN);
    }

    /** Where the selection begins in the text. */
    public long start() {
        return Math.min(anchor, offset);
    }

    /** Just behind the selection's last byte. */
    public long end() {
        return Math.max(anchor, offset);
    }

    /** Whether nothing is selected. */
    public boolean isEmpty() {
        return anchor == offset;
    }

    /** The caret elsewhere; the selection is extended up to there, or given up. */
    public Caret to(long place, boolean extending) {
        return selecting(extending ? anchor : place, place);
    }

    /** Both selections as one, which has its caret on the side where this one has it. */
    Caret merged(Caret other) {
        long first = Math.min(start(), other.start());
        long last = Math.max(end(), other.end());
        return offset < anchor || (isEmpty() && other.offset < other.anchor)
                ? new Caret(last, first, upstream, goal)
                : new Caret(first, last, upstream, goal);
    }

    /** Whether the two can't be told apart: they overlap, or one is empty and touches the other. */
    boolean meets(Caret other) {
        boolean touching = isEmpty() || other.isEmpty();
        return touching
                ? start() <= other.end() && other.start() <= end()
                : start() < other.end() && other.start() < end();
    }
}
