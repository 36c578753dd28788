package org.keepsake.ui.compare;

/**
 * What two texts are to each other: one that came after the other has added and removed lines; of
 * two that have each been changed, none has. Names the words, the styles and the signs of a row.
 */
enum Relation {
    /** The right text came after the left one. */
    EARLIER_AND_LATER("compare", "removed", "−", "added", "+"),
    /** The left text is on the disk, and the right one in the window. */
    DISK_AND_WINDOW("compare.disk", "left-only", "<", "right-only", ">");

    private final String place;
    private final String leftStyle;
    private final String leftSign;
    private final String rightStyle;
    private final String rightSign;

    Relation(String place, String leftStyle, String leftSign, String rightStyle, String rightSign) {
        this.place = place;
        this.leftStyle = leftStyle;
        this.leftSign = leftSign;
        this.rightStyle = rightStyle;
        this.rightSign = rightSign;
    }

    /** The beginning of the keys of its words. */
    String place() {
        return place;
    }

    /** The style of a line that only the left text has, and of its explanation. */
    String leftStyle() {
        return leftStyle;
    }

    /** The sign of such a line. */
    String leftSign() {
        return leftSign;
    }

    /** The style of a line that only the right text has, and of its explanation. */
    String rightStyle() {
        return rightStyle;
    }

    /** The sign of such a line. */
    String rightSign() {
        return rightSign;
    }
}
