package org.keepsake.view;

import java.util.List;
import org.keepsake.text.Text;

/** Tells a view what is to be marked. It is asked only for rows that are about to be shown. */
@FunctionalInterface
public interface Decorator {
    /** Marks nothing. */
    Decorator NONE = (text, from, to) -> List.of();

    /**
     * What is marked in a part of a text.
     *
     * @param text the text that is shown
     * @param from the first byte of a row
     * @param to behind the last byte of the row, without its line break
     * @return marks that touch it, the lowest first
     */
    List<Mark> marks(Text text, long from, long to);
}
