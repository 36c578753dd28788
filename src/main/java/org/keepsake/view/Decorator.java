package org.keepsake.view;

import java.util.List;
import org.keepsake.text.Text;
import org.keepsake.view.row.Mark;
import org.keepsake.view.screen.GutterMark;

/** Supplies the marks of a view. It is asked only for rows that are about to be shown. */
@FunctionalInterface
public interface Decorator {
    /** Marks nothing. */
    Decorator NONE = (text, from, to) -> List.of();

    /**
     * The marks in part of a text.
     *
     * @param text the text on the screen
     * @param from the first byte of a row
     * @param to the end of the row, exclusive, without its line break
     * @return the marks that touch the row, the lowest layer first
     */
    List<Mark> marks(Text text, long from, long to);

    /**
     * The marks in the gutter beside part of a text.
     *
     * @param text the text on the screen
     * @param from the first byte of a row
     * @param to the end of the row, exclusive, without its line break
     */
    default List<GutterMark> gutterMarks(Text text, long from, long to) {
        return List.of();
    }
}
