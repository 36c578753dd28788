package org.keepsake.view.layout;

import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * A text laid out as a grid of letters, 10 pixels wide and 20 high.
 *
 * @param text the text
 * @param columns how many letters a screen line has; 0 for as many as the row has
 */
record Grid(Text text, int columns) implements LaidRows {
    static final double LETTER = 10;
    static final double LINE = 20;

    @Override
    public int count() {
        return text.rows().count();
    }

    @Override
    public LaidRow row(int index) {
        Rows.Row row = text.rows().row(index);
        int length = text.rows().length(index);
        int width = columns == 0 ? Math.max(1, length) : columns;
        return new GridRow(text, row, length, width);
    }

    private record GridRow(Text text, Rows.Row row, int length, int width) implements LaidRow {

        @Override
        public double height() {
            return lines() * LINE;
        }

        @Override
        public int lines() {
            return Math.max(1, (length + width - 1) / width);
        }

        @Override
        public int lineStart(int line) {
            return line * width;
        }

        @Override
        public int lineEnd(int line) {
            return Math.min(length, (line + 1) * width);
        }

        @Override
        public double lineTop(int line) {
            return line * LINE;
        }

        @Override
        public double lineBottom(int line) {
            return (line + 1) * LINE;
        }

        @Override
        public double x(int column, boolean upstream) {
            return (column - lineStart(lineOf(column, upstream))) * LETTER;
        }

        @Override
        public int column(int line, double x) {
            int column = lineStart(line) + (int) Math.round(Math.max(0, x) / LETTER);
            return Math.min(column, lineEnd(line));
        }

        @Override
        public long offset(int column) {
            return text.rows().offset(row.index(), column);
        }

        @Override
        public int column(long offset) {
            return text.rows().column(row, offset);
        }
    }
}
