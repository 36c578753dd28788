package org.keepsake.view.layout;

import org.keepsake.view.caret.Caret;

/**
 * Moves of a caret that depend on the layout of the text: between screen lines, and to either end
 * of one.
 *
 * @param rows the text
 */
public record Moves(LaidRows rows) {

    /**
     * A place of the text on the screen: a screen line of a row, and a distance from the left in
     * pixels.
     */
    private record Spot(LaidRow row, int line, double x) {}

    /** Moves one screen line up; from the first one to the beginning of the text. */
    public Caret up(Caret caret, boolean extending) {
        Spot spot = spot(caret);
        if (spot.line > 0) {
            return moved(caret, spot.row, spot.line - 1, spot.x, extending);
        }
        if (spot.row.row().index() == 0) {
            return caret.to(0, extending);
        }
        LaidRow above = rows.above(spot.row);
        return moved(caret, above, above.lines() - 1, spot.x, extending);
    }

    /** Moves one screen line down; from the last one to the end of the text. */
    public Caret down(Caret caret, boolean extending) {
        Spot spot = spot(caret);
        if (spot.line < spot.row.lines() - 1) {
            return moved(caret, spot.row, spot.line + 1, spot.x, extending);
        }
        return rows.isLast(spot.row)
                ? caret.to(rows.text().byteLength(), extending)
                : moved(caret, rows.below(spot.row), 0, spot.x, extending);
    }

    /** Moves down by a number of pixels, or up if negative, as Page Down and Page Up do. */
    public Caret by(Caret caret, double pixels, boolean extending) {
        Spot spot = spot(caret);
        double y = (spot.row.lineTop(spot.line) + spot.row.lineBottom(spot.line)) / 2 + pixels;
        LaidRow row = spot.row;
        while (y < 0 && row.row().index() > 0) {
            row = rows.above(row);
            y += row.height();
        }
        while (y >= row.height() && !rows.isLast(row)) {
            y -= row.height();
            row = rows.below(row);
        }
        if (y < 0) {
            return caret.to(0, extending);
        }
        return y >= row.height()
                ? caret.to(rows.text().byteLength(), extending)
                : moved(caret, row, row.lineAt(y), spot.x, extending);
    }

    /** Moves to the start of the screen line, and from there to that of the line. */
    public Caret home(Caret caret, boolean extending) {
        Spot spot = spot(caret);
        long start = spot.row.offset(spot.row.lineStart(spot.line));
        if (start != caret.offset()) {
            return caret.to(start, extending);
        }
        return caret.to(rows.text().lineStart(spot.row.row().line()), extending);
    }

    /** Moves to the end of the screen line, and from there to that of the line. */
    public Caret end(Caret caret, boolean extending) {
        Spot spot = spot(caret);
        long end = spot.row.offset(spot.row.lineEnd(spot.line));
        if (end == caret.offset()) {
            return caret.to(rows.text().lineEnd(spot.row.row().line()), extending);
        }
        boolean lineGoesOn = spot.line < spot.row.lines() - 1 || !spot.row.row().last();
        return new Caret(extending ? caret.anchor() : end, end, lineGoesOn, Double.NaN);
    }

    /** The caret at a point, in pixels from the upper left corner of a row. */
    public static Caret at(LaidRow row, double x, double y) {
        int line = row.lineAt(y);
        int column = row.column(line, x);
        long offset = row.offset(column);
        return new Caret(offset, offset, isUpstream(row, line, column), Double.NaN);
    }

    private static Caret moved(Caret caret, LaidRow row, int line, double goal, boolean extending) {
        int column = row.column(line, goal);
        long offset = row.offset(column);
        return new Caret(
                extending ? caret.anchor() : offset, offset, isUpstream(row, line, column), goal);
    }

    /** Whether a column is both the end of a screen line and the start of the next one. */
    private static boolean isUpstream(LaidRow row, int line, int column) {
        boolean lineGoesOn = line < row.lines() - 1 || !row.row().last();
        return lineGoesOn && column == row.lineEnd(line);
    }

    private Spot spot(Caret caret) {
        LaidRow row = rows.rowOf(caret.offset(), caret.upstream());
        int column = row.column(caret.offset());
        int line = row.lineOf(column, caret.upstream());
        double x = Double.isNaN(caret.goal()) ? row.x(column, caret.upstream()) : caret.goal();
        return new Spot(row, line, x);
    }
}
