package org.keepsake.ui.print;

import javafx.print.Paper;
import javafx.scene.text.Font;
import org.keepsake.print.PrintArea;
import org.keepsake.profile.Settings;

/**
 * How pages look. Lengths are points, 1/72 inch.
 *
 * @param paper the size of the sheets, in portrait
 * @param margins on all four sides
 * @param headed whether pages have a heading
 * @param numbered whether lines have numbers
 * @param tabSize in characters
 * @param lines the number of lines of the text, which says how wide the widest number is
 * @param font of the text and the numbers
 */
record PageDesign(
        Paper paper,
        Settings.Margins margins,
        boolean headed,
        boolean numbered,
        int tabSize,
        int lines,
        PrintFont font) {
    static final Font HEADING = Font.font("SansSerif", 9);

    private static final double HEAD = 24;

    /** The width of the margins: 1 cm, 1.8 cm or an inch. */
    double margin() {
        return switch (margins) {
            case NARROW -> 28;
            case NORMAL -> 50;
            case WIDE -> 72;
        };
    }

    /** The height of the heading, with the gap below it; 0 without one. */
    double head() {
        return headed ? HEAD : 0;
    }

    double width() {
        return paper.getWidth();
    }

    double height() {
        return paper.getHeight();
    }

    /** Where the letters begin, from the left edge of the paper. */
    double left() {
        return margin() + (numbered ? (Integer.toString(lines).length() + 2) * font.of('0') : 0);
    }

    /** What fits on a page. */
    PrintArea area() {
        return new PrintArea(
                Math.max(1, width() - margin() - left()),
                Math.max(1, (int) ((height() - 2 * margin() - head()) / font.pitch())),
                tabSize,
                font);
    }
}
