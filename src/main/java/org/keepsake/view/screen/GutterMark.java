package org.keepsake.view.screen;

/**
 * A mark in the gutter, beside a row.
 *
 * @param styleClass of its node
 * @param place where it is
 */
public record GutterMark(String styleClass, Place place) {
    /** Where a mark is. */
    public enum Place {
        /** Between the line number and the text. */
        RIGHT,
        /** The same, but only at the upper edge of the row. */
        UPPER_RIGHT
    }
}
