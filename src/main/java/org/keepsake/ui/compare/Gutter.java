package org.keepsake.ui.compare;

import org.keepsake.view.row.TextLook;

/**
 * What stands before the text of a line, in pixels: its number, then its sign.
 *
 * @param number the width of the number, which is at the right end of it
 * @param sign the width of the sign, which is in the middle of it
 */
record Gutter(double number, double sign) {
    private static final int LEAST_DIGITS = 3;

    /** Room for the numbers of so many lines. */
    static Gutter of(TextLook look, int lines) {
        int digits = Math.max(LEAST_DIGITS, String.valueOf(lines).length());
        double digit = TextLook.digitWidth(look.font());
        return new Gutter(Math.ceil((digits + 1) * digit), Math.ceil(3 * digit));
    }

    double width() {
        return number + sign;
    }
}
