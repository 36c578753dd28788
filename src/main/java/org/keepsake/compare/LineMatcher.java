package org.keepsake.compare;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.keepsake.text.Text;

/**
 * Finds the lines that two texts have in common. Lines are first mapped to numbers, equal bytes to
 * equal numbers, so that comparing two lines takes constant time however long they are.
 */
final class LineMatcher {

    /** This many comparisons of two numbers take about a second. */
    private static final long EFFORT = 200_000_000;

    private final SequenceMatcher matcher;
    private final List<Integer> left;
    private final List<Integer> right;

    LineMatcher(Text left, Text right, BooleanSupplier cancelled) {
        this.matcher = new SequenceMatcher(EFFORT, cancelled);
        Map<ByteBuffer, Integer> numbers = new HashMap<>();
        this.left = numbered(left, numbers);
        this.right = numbered(right, numbers);
    }

    boolean isExact() {
        return matcher.isExact();
    }

    private List<Integer> numbered(Text text, Map<ByteBuffer, Integer> numbers) {
        int count = Comparison.lines(text);
        List<Integer> lines = new ArrayList<>(count);
        long start = 0;
        for (int line = 1; line <= count; line++) {
            matcher.step();
            long end = line < text.lineCount() ? text.lineStart(line) : text.byteLength();
            ByteBuffer bytes = ByteBuffer.wrap(text.slice(start, end).toBytes());
            lines.add(numbers.computeIfAbsent(bytes, b -> numbers.size()));
            start = end;
        }
        return lines;
    }

    List<Difference> match() {
        return matcher.match(left, right);
    }
}
