package org.keepsake.view.row;

import java.util.List;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/** Supplies the styles of letters. It is asked only for rows that are about to be shown. */
@FunctionalInterface
public interface LetterStyles {
    /** Leaves all letters as they are. */
    LetterStyles NONE = (text, row) -> List.of();

    /**
     * The runs of letters in a row that have a style.
     *
     * @param text the text on the screen
     * @return those that touch the row, in order, without overlaps
     */
    List<Run> runs(Text text, Rows.Row row);
}
