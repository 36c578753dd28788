package org.keepsake.view.layout;

import org.keepsake.text.Text;

/** The rows of a text, each laid out when it is asked for. */
public interface LaidRows {
    /** The text. */
    Text text();

    /** How many rows there are, at least one. */
    int count();

    /** A row by its index; laid out for as long as the text, the width and the font stay. */
    LaidRow row(int index);

    /** The row that a byte offset is in. */
    default LaidRow rowOf(long offset) {
        return row(text().rows().rowAt(offset).index());
    }

    /**
     * The row that a caret is shown in: where the next row of a long line begins, an upstream caret
     * is at the end of the one before.
     */
    default LaidRow rowOf(long offset, boolean upstream) {
        LaidRow row = rowOf(offset);
        boolean above = upstream && offset == row.row().start() && !row.row().first();
        return above ? row(row.row().index() - 1) : row;
    }
}
