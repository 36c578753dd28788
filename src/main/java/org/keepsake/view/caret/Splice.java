package org.keepsake.view.caret;

import java.util.List;
import org.keepsake.text.Text;

/**
 * One replacement in a text.
 *
 * @param from its first byte
 * @param to behind its last byte; at least {@code from}
 * @param with what comes there
 */
public record Splice(long from, long to, Text with) {

    /** Checks the range. */
    public Splice {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /**
     * The text with all of them made.
     *
     * @param splices in the order of the text, none overlapping another
     */
    public static Text apply(Text text, List<Splice> splices) {
        Text now = text;
        for (Splice splice : splices.reversed()) {
            now = now.replace(splice.from, splice.to, splice.with);
        }
        return now;
    }
}
