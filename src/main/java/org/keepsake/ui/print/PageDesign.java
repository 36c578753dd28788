package org.keepsake.ui.print;

import javafx.print.Paper;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.keepsake.print.PageGrid;
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
 */
record PageDesign(
        Paper paper,
        Settings.Margins margins,
        boolean headed,
        boolean numbered,
        int tabSize,
        int lines) {
    static final Font FONT = Font.font("Monospaced", 9);
    static final Font HEADING = Font.font("SansSerif", 9);

    private static final double HEAD = 24;

    private static final double PITCH = Math.ceil(heightOf(FONT) * 10) / 10;
    private static final double CELL = widthOf("0".repeat(100)) / 100;

    private static double widthOf(String string) {
        Text sample = new Text(string);
        sample.setFont(FONT);
        return sample.getLayoutBounds().getWidth();
    }

    private static double heightOf(Font font) {
        Text sample = new Text("Ág_");
        sample.setFont(font);
        return sample.getLayoutBounds().getHeight();
    }

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

    /** The distance between lines. */
    double pitch() {
        return PITCH;
    }

    /** Where the letters begin, from the left edge of the paper. */
    double left() {
        return margin() + (numbered ? (Integer.toString(lines).length() + 2) * CELL : 0);
    }

    /** What fits on a page. */
    PageGrid grid() {
        return new PageGrid(
                Math.max(2, (int) ((width() - margin() - left()) / CELL)),
                Math.max(1, (int) ((height() - 2 * margin() - head()) / PITCH)),
                tabSize);
    }
}
