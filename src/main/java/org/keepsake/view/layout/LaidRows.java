package org.keepsake.view.layout;

import org.keepsake.text.Text;

/** The rows of a text, each laid out on demand. */
public interface LaidRows {
    /** The text. */
    Text text();

    /** The number of rows, at least one. */
    int count();

    /**
     * A row by its index; it stays laid out while the text, the width and the font are the same.
     */
    LaidRow row(int index);

    /** The row that contains a byte offset. */
    default LaidRow rowOf(long offset) {
        return row(text().rows().rowAt(offset).index());
    }

    /**
     * The row that shows a caret: where the next row of a long line begins, an upstream caret is at
     * the end of the previous row.
     */
    default LaidRow rowOf(long offset, boolean upstream) {
        LaidRow row = rowOf(offset);
        boolean above = upstream && offset == row.row().start() && !row.row().first();
        return above ? row(row.row().index() - 1) : row;
    }
}
