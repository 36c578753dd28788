package org.keepsake.view.layout;

import org.keepsake.text.Rows;

/**
 * A row of a text after layout. Columns are UTF-16 units of the row, distances are pixels from its
 * upper left corner.
 */
public interface LaidRow {
    /** The row, in bytes of the text. */
    Rows.Row row();

    /** The total height of its screen lines. */
    double height();

    /** The number of screen lines, at least one. */
    int lines();

    /** The first column of a screen line. */
    int lineStart(int line);

    /** The end of a screen line, as an exclusive column. */
    int lineEnd(int line);

    /** The upper edge of a screen line. */
    double lineTop(int line);

    /** The lower edge of a screen line. */
    double lineBottom(int line);

    /**
     * Where a caret is drawn.
     *
     * @param upstream whether it is at the end of the upper line, if the row is wrapped at the
     *     column
     */
    double x(int column, boolean upstream);

    /** The column of the cluster boundary nearest to a place in a screen line. */
    int column(int line, double x);

    /** The byte offset of a column. */
    long offset(int column);

    /** The column of a byte offset within the row. */
    int column(long offset);

    /** The screen line that shows a caret at a column. */
    default int lineOf(int column, boolean upstream) {
        int line = lines() - 1;
        while (line > 0 && (column < lineStart(line) || (upstream && column == lineStart(line)))) {
            line--;
        }
        return line;
    }

    /** The screen line at a distance from the top; the first one above them, the last one below. */
    default int lineAt(double y) {
        int line = 0;
        while (line < lines() - 1 && y >= lineBottom(line)) {
            line++;
        }
        return line;
    }
}
