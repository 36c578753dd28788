package org.keepsake.view.caret;

import java.util.List;
import org.keepsake.text.Text;

/**
 * The replacement of a range of bytes.
 *
 * @param from the first byte
 * @param to the end, exclusive; at least {@code from}
 * @param with the replacement
 */
public record Splice(long from, long to, Text with) {

    /**
     * @throws IllegalArgumentException if the range is invalid
     */
    public Splice {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /**
     * Applies replacements to a text.
     *
     * @param splices in text order, without overlaps
     */
    public static Text apply(Text text, List<Splice> splices) {
        Text now = text;
        for (Splice splice : splices.reversed()) {
            now = now.replace(splice.from, splice.to, splice.with);
        }
        return now;
    }
}
