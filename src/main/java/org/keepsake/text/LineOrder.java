package org.keepsake.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Puts lines in order. The bytes of a line go with it as they are; the breaks stay where they are,
 * so that a last line without one remains the last without one. O(n log n) comparisons, each of
 * which reads two lines: little memory beside the text's own.
 */
public final class LineOrder {

    private LineOrder() {}

    /**
     * The text with some of its lines sorted; equal ones keep their order. The text itself when
     * they are in order, or when a CR and an LF that an empty line keeps apart would become one
     * break.
     *
     * @param first the first of the lines, counted from 0
     * @param last the last of them, at least {@code first}
     * @param progress is told how many lines are done; what it throws ends the pass
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
