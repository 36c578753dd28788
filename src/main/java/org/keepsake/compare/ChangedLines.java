package org.keepsake.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.keepsake.text.Text;
import org.keepsake.text.Unshared;

/**
 * The lines of a text that differ from an earlier text, of which it was made by edits. Only what
 * the two do not share in memory is compared, so it takes milliseconds however long they are.
 * Immutable.
 */
public final class ChangedLines {
    private final Text text;
    private final long[] starts;
    private final long[] ends;

    private ChangedLines(Text text, List<Range> ranges) {
        this.text = text;
        starts = ranges.stream().mapToLong(Range::start).toArray();
        ends = ranges.stream().mapToLong(Range::end).toArray();
    }

    /** Whole lines, in bytes; empty where lines were removed. */
    private record Range(long start, long end) {}

    /** No line of {@code text} differs. */
    public static ChangedLines none(Text text) {
        return new ChangedLines(text, List.of());
    }

    /**
     * Compares two texts, including their line breaks.
     *
     * @param cancelled polled from time to time
     * @throws CancellationException when {@code cancelled} returns true
     */
    public static ChangedLines between(Text before, Text after, BooleanSupplier cancelled) {
        List<Range> ranges = new ArrayList<>();
        Lines lines = null;
        for (Unshared part : Unshared.between(before, after)) {
            Lines next = Lines.of(before, after, part);
            if (lines != null && !lines.meets(next)) {
                lines.compare(before, after, ranges, cancelled);
                lines = next;
            } else {
                lines = lines == null ? next : lines.upTo(next);
            }
        }
        if (lines != null) {
            lines.compare(before, after, ranges, cancelled);
        }
        return new ChangedLines(after, ranges);
    }

    /** Lines of the earlier text, and the lines of the later one at the same place; inclusive. */
    private record Lines(int first, int last, int firstAfter, int lastAfter) {
        static Lines of(Text before, Text after, Unshared part) {
            return new Lines(
                    before.position(part.start()).line(),
                    before.position(part.end()).line(),
                    after.position(part.startAfter()).line(),
                    after.position(part.endAfter()).line());
        }

        boolean meets(Lines next) {
            return next.first <= last + 1 || next.firstAfter <= lastAfter + 1;
        }

        Lines upTo(Lines next) {
            return new Lines(first, next.last, firstAfter, next.lastAfter);
        }

        void compare(Text before, Text after, List<Range> ranges, BooleanSupplier cancelled) {
            Text old = before.slice(before.lineStart(first), endOf(before, last));
            Text now = after.slice(after.lineStart(firstAfter), endOf(after, lastAfter));
            if (!Comparison.isWithinLimits(old) || !Comparison.isWithinLimits(now)) {
                ranges.add(new Range(after.lineStart(firstAfter), endOf(after, lastAfter)));
                return;
            }
            for (Difference each : Comparison.of(old, now, cancelled).differences()) {
                int line = firstAfter + each.right();
                long start = startOf(after, line);
                ranges.add(new Range(start, startOf(after, line + each.rightCount())));
            }
        }

        private static long startOf(Text text, int line) {
            return line < text.lineCount() ? text.lineStart(line) : text.byteLength();
        }

        private static long endOf(Text text, int line) {
            return startOf(text, line + 1);
        }
    }

    /** The later text. */
    public Text text() {
        return text;
    }

    /** The number of ranges of adjacent lines that differ. */
    public int size() {
        return starts.length;
    }

    /** The first byte of a range; ranges are counted from 0. */
    public long start(int range) {
        return starts[range];
    }

    /** The byte after a range: that of its start where lines were removed and none added. */
    public long end(int range) {
        return ends[range];
    }

    /** The first range that ends after {@code offset} or is empty there, or {@link #size}. */
    public int firstEndingAfter(long offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before =
                    ends[middle] < offset
                            || (ends[middle] == offset && starts[middle] < ends[middle]);
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
