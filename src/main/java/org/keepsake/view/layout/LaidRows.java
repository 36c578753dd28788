package org.keepsake.view.layout;

import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/** The rows of a text, each laid out on demand. */
public interface LaidRows {
    /** The text. */
    Text text();

    /** The number of indexes of rows, at least one. Where lines are wrapped, some are not used. */
    int count();

    /**
     * The row with an index, or the one that it is part of; it stays laid out while the text, the
     * width and the font are the same.
     */
    LaidRow row(int index);

    /** The row that contains a byte offset. */
    default LaidRow rowOf(long offset) {
        return row(text().rows().rowAt(offset).index());
    }

    /** Whether a row is the last one. */
    default boolean isLast(LaidRow row) {
        return row.row().last() && row.row().line() == text().lineCount() - 1;
    }

    /** The row below one that is not the last. */
    default LaidRow below(LaidRow row) {
        Rows.Row upper = row.row();
        return rowOf(upper.last() ? text().lineStart(upper.line() + 1) : upper.end());
    }

    /** The row above one that is not the first. */
    default LaidRow above(LaidRow row) {
        return row(row.row().index() - 1);
    }

    /**
     * The row that shows a caret: where the next row of a long line begins, an upstream caret is at
     * the end of the previous row.
     */
    default LaidRow rowOf(long offset, boolean upstream) {
        LaidRow row = rowOf(offset);
        boolean above = upstream && offset == row.row().start() && !row.row().first();
        return above ? above(row) : row;
    }
}
