package org.keepsake.document;

import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * A selection, as byte offsets into one particular text.
 *
 * @param anchor where the selection began, from 0 to the text's byte length
 * @param caret where the caret is; equal to {@code anchor} when nothing is selected
 */
public record Selection(long anchor, long caret) {

    /** Returns an empty selection with the caret at {@code offset} bytes. */
    public static Selection caretAt(long offset) {
        return new Selection(offset, offset);
    }

    /** The offset where it begins in the text. */
    public long start() {
        return Math.min(anchor, caret);
    }

    /** The offset after its last byte. */
    public long end() {
        return Math.max(anchor, caret);
    }

    /** Whether nothing is selected. */
    public boolean isEmpty() {
        return anchor == caret;
    }

    /** Returns the same lines and columns in another text, as far as it has them. */
    public Selection moved(Text from, Text to) {
        return new Selection(moved(anchor, from, to), moved(caret, from, to));
    }

    private static long moved(long offset, Text from, Text to) {
        Position position = from.position(offset);
        return to.offset(Math.min(position.line(), to.lineCount() - 1), position.column());
    }
}
