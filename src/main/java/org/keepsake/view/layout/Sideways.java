package org.keepsake.view.layout;

/**
 * How far a text that is not wrapped is shifted to the left.
 *
 * @param width of the view in pixels
 * @param room the space to keep free beside the caret
 */
public record Sideways(double width, double room) {
    /**
     * Shifts as little as possible to show a caret, and the beginning of its selection if both fit.
     *
     * @param left the shift so far
     * @param anchor where the selection begins, in pixels from the start of the row
     * @param caret where the caret is
     */
    public double showing(double left, double anchor, double caret) {
        double from = anchor < left && caret - anchor < width ? Math.max(0, anchor - room) : left;
        if (caret < from) {
            return Math.max(0, caret - room);
        }
        return caret > from + width - room ? caret - width + room : from;
    }
}
