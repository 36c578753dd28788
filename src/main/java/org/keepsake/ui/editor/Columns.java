package org.keepsake.ui.editor;

import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * Columns as they are told to people and by them: characters of Unicode, counted from 0. Positions
 * of a text count UTF-16 units, of which an emoji has two. Far into a long line units are told,
 * too; nobody counts there.
 */
public final class Columns {
    private static final int FAR = 64 << 10;

    private Columns() {}

    /** The column of a position. */
    public static int of(Text text, Position position) {
        int units = position.column();
        return units > FAR || isOneByteEach(text, position)
                ? units
                : (int) text.line(position.line(), 0, units).codePoints().count();
    }

    /** Whether each character before it in its line is one byte: then there is nothing to count. */
    private static boolean isOneByteEach(Text text, Position position) {
        long start = text.offset(position.line(), 0);
        return text.offset(position.line(), position.column()) - start == position.column();
    }

    /** The byte offset of a column; that of the end of the line if it has fewer. */
    public static long offset(Text text, int line, int column) {
        if (column > FAR) {
            return text.offset(line, column);
        }
        String near = text.line(line, 0, Math.min(text.lineLength(line), 2 * column));
        int characters = Math.min(column, (int) near.codePoints().count());
        return text.offset(line, near.offsetByCodePoints(0, characters));
    }
}
