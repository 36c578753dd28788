package org.keepsake.view.layout;

/**
 * A visible row.
 *
 * @param row its layout
 * @param y its upper edge, in pixels below that of the view; negative if it begins above
 */
public record PlacedRow(LaidRow row, double y) {
    /** Its lower edge, in pixels below the upper edge of the view. */
    public double bottom() {
        return y + row.height();
    }
}
