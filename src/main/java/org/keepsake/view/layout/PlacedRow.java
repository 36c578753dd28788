package org.keepsake.view.layout;

/**
 * A row in sight.
 *
 * @param row as it is laid out
 * @param y its upper edge, in pixels below that of the view; negative when it begins above
 */
public record PlacedRow(LaidRow row, double y) {
    /** Its lower edge. */
    public double bottom() {
        return y + row.height();
    }
}
