package org.keepsake.text.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.keepsake.text.Splices;
import org.keepsake.text.Text;

/**
 * Sorts lines. A line keeps its bytes as they are; the breaks stay in place, so a text without a
 * final break still has none. Takes O(n log n) comparisons, each of which reads two lines, and
 * little memory beyond the text's own.
 */
public final class LineOrder {

    private LineOrder() {}

    /**
     * Returns the text with the given lines sorted; equal lines keep their order. Returns the text
     * itself when they are in order already, or when a CR and an LF that an empty line keeps apart
     * would join into one break.
     *
     * @param first the first line, counted from 0
     * @param last the last line, inclusive, at least {@code first}
     * @param progress receives the number of lines done; what it throws ends the pass
     */
    public static Text sorted(
            Text text, int first, int last, Comparator<String> order, LongConsumer progress) {
        List<Integer> lines = new ArrayList<>(last - first + 1);
        for (int line = first; line <= last; line++) {
            lines.add(line);
        }
        lines.sort(
                Comparator.comparing(
                        line -> {
                            progress.accept(0);
                            return text.string(text.lineStart(line), text.lineEnd(line));
                        },
                        order));
        Splices splices = new Splices(text);
        for (int line = first; line <= last; line++) {
            int from = lines.get(line - first);
            if (from != line) {
                byte[] bytes = text.slice(text.lineStart(from), text.lineEnd(from)).toBytes();
                splices.replace(text.lineStart(line), text.lineEnd(line), bytes);
            }
            progress.accept(1L + line - first);
        }
        Text sorted = splices.text();
        return sorted.lineCount() == text.lineCount() ? sorted : text;
    }
}
