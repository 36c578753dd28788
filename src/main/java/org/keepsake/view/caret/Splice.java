package org.keepsake.view.caret;

import java.util.List;
import org.keepsake.text.Splices;
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

    /** From this number on, it takes less time to build the text anew from end to end. */
    private static final int MANY = 16;

    /** The longest replacement that is copied for that, in bytes. */
    private static final int SHORT = 4 << 10;

    /**
     * Applies replacements to a text.
     *
     * @param splices in text order, without overlaps
     */
    public static Text apply(Text text, List<Splice> splices) {
        return splices.size() >= MANY
                        && splices.stream().allMatch(each -> each.with.byteLength() <= SHORT)
                ? built(text, splices)
                : replaced(text, splices);
    }

    private static Text built(Text text, List<Splice> splices) {
        Splices built = new Splices(text);
        for (Splice splice : splices) {
            if (splice.from < splice.to || splice.with.byteLength() > 0) {
                built.replace(splice.from, splice.to, splice.with.toBytes());
            }
        }
        return built.text();
    }

    private static Text replaced(Text text, List<Splice> splices) {
        Text now = text;
        for (Splice splice : splices.reversed()) {
            now = now.replace(splice.from, splice.to, splice.with);
        }
        return now;
    }
}
