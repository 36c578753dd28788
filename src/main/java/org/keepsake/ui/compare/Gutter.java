package org.keepsake.ui.compare;

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
        return new Gutter(look.digits(digits + 1), look.digits(3));
    }

    double width() {
        return number + sign;
    }
}
