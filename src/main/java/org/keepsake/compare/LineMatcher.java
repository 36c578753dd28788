package org.keepsake.compare;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        return slidDown(matcher.match(left, right));
    }

    /**
     * Moves lines that only one text has down as far as they go. Where some of them equal the lines
     * that follow, either may be seen as the ones that only it has, and which of them are found
     * depends on all of the texts. The last ones end where a paragraph or a function does, and
     * often join the next difference.
     */
    private List<Difference> slidDown(List<Difference> differences) {
        Deque<Difference> slid = new ArrayDeque<>();
        for (Difference each : differences.reversed()) {
            Difference block = each;
            boolean moves = true;
            while (moves) {
                matcher.step();
                Difference next = slid.peek();
                if (next != null && next.left() == block.leftEnd()) {
                    block = block.with(slid.pop());
                } else if (canSlide(block)) {
                    block = block.movedDown();
                } else {
                    moves = false;
                }
            }
            slid.push(block);
        }
        return List.copyOf(slid);
    }

    /** Whether a block begins with the line that follows it, and only one text has its lines. */
    private boolean canSlide(Difference block) {
        return block.leftCount() == 0
                ? repeats(right, block.right(), block.rightEnd())
                : block.rightCount() == 0 && repeats(left, block.left(), block.leftEnd());
    }

    private static boolean repeats(List<Integer> lines, int first, int end) {
        return end < lines.size() && lines.get(first).equals(lines.get(end));
    }
}
