package org.keepsake.print;

/**
 * What a page has room for.
 *
 * @param width of a line, more than 0, in the unit of {@code advances}
 * @param lines on a page, at least 1
 * @param tabSize the distance between tab stops in digits, at least 1: they are as wide as all
 *     characters of a monospaced font, and a space is much narrower in others
 * @param advances of the characters
 */
public record PrintArea(double width, int lines, int tabSize, Advances advances) {
    public PrintArea {
        if (width <= 0 || lines < 1 || tabSize < 1) {
            throw new IllegalArgumentException(width + " × " + lines + ", " + tabSize);
        }
    }

    /** The advance of a space. */
    double space() {
        return advances.of(' ');
    }

    /** The first tab stop after {@code x}. */
    double tabStop(double x) {
        double tab = tabSize * advances.of('0');
        // A sum of advances may be a little less than what it is a sum of.
        return tab * (Math.floor(x / tab + 1e-3) + 1);
    }
}
