package org.keepsake.document;

import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * A change as the control counts it, in rows: it is told of all that looks otherwise now. An edit
 * in a long line moves all cuts behind it, so such a change reaches to the line's end; where the
 * line became long, or no longer is, from its beginning.
 *
 * @param start where it begins, in both texts
 * @param end where it ends in the earlier text
 * @param top units that are now between the start and the end of its row, or of the change
 * @param rows how many rows further the change ends now
 * @param bottom units of it in its last row, if that is another than its first
 */
record RowChange(Rows.Place start, Rows.Place end, int top, int rows, int bottom) {
    /** So many bytes before an edit a cut can go where the edit decides: a character's length. */
    private static final int REACH = 4;

    /** Whether the change goes through a line that is long before or after it. */
    static boolean isOfLongLine(TextChange change) {
        return change.before().rows().hasLongLines() || change.after().rows().hasLongLines();
    }

    static RowChange of(TextChange change) {
        Text before = change.before();
        Text after = change.after();
        long from = change.start();
        long endBefore = change.start() + change.removed();
        long endAfter = change.end();
        if (isOfLongLine(change)) {
            from = firstThatDiffers(change);
            endBefore = before.lineEnd(before.position(endBefore).line());
            endAfter = after.lineEnd(after.position(endAfter).line());
        }
        Rows.Place start = before.rows().place(from);
        Rows.Place end = before.rows().place(endBefore);
        Rows.Place newEnd = after.rows().place(endAfter);
        boolean inPlace =
                start.equals(after.rows().place(from))
                        && before.rows().count() - end.row() == after.rows().count() - newEnd.row();
        return inPlace ? between(start, end, newEnd, after) : whole(before, after);
    }

    private static long firstThatDiffers(TextChange change) {
        Text before = change.before();
        long line = before.lineStart(before.position(change.start()).line());
        long from = Math.max(line, change.start() - REACH);
        boolean sameCuts =
                before.rows().rowAt(from).start() == change.after().rows().rowAt(from).start();
        return sameCuts ? from : line;
    }

    /**
     * For a change that reaches beyond its range, because bytes at its edges now belong together or
     * no longer do.
     */
    private static RowChange whole(Text before, Text after) {
        return between(new Rows.Place(0, 0), lastPlace(before), lastPlace(after), after);
    }

    private static Rows.Place lastPlace(Text text) {
        return text.rows().place(text.byteLength());
    }

    private static RowChange between(
            Rows.Place start, Rows.Place end, Rows.Place newEnd, Text after) {
        int rows = newEnd.row() - start.row();
        return rows == 0
                ? new RowChange(start, end, newEnd.column() - start.column(), 0, 0)
                : new RowChange(
                        start,
                        end,
                        after.rows().length(start.row()) - start.column(),
                        rows,
                        newEnd.column());
    }
}
