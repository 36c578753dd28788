package org.keepsake.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.keepsake.text.Text;

/**
 * Finds the lines that two texts have in common. Lines are first mapped to numbers, equal bytes to
 * equal numbers, so that comparing two lines takes constant time however long they are.
 */
final class LineMatcher {

    /** This many comparisons of two numbers take about a second. */
    private static final long EFFORT = 200_000_000;

    /** How many comparisons or lines are processed between two checks for cancellation. */
    private static final int BETWEEN_LOOKS = 4096;

    private final List<Integer> left;
    private final List<Integer> right;
    private final BooleanSupplier cancelled;
    private long steps;
    private long effort;
    private boolean exact = true;

    /** Thrown when the search takes too long. */
    private static final class TooDifferent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    LineMatcher(Text left, Text right, BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        Map<ByteBuffer, Integer> numbers = new HashMap<>();
        this.left = numbered(left, numbers);
        this.right = numbered(right, numbers);
    }

    boolean isExact() {
        return exact;
    }

    private List<Integer> numbered(Text text, Map<ByteBuffer, Integer> numbers) {
        List<Integer> lines = new ArrayList<>(text.lineCount());
        long start = 0;
        for (int line = 1; line <= text.lineCount(); line++) {
            step();
            long end = line < text.lineCount() ? text.lineStart(line) : text.byteLength();
            ByteBuffer bytes = ByteBuffer.wrap(text.slice(start, end).toBytes());
            lines.add(numbers.computeIfAbsent(bytes, b -> numbers.size()));
            start = end;
        }
        return lines;
    }

    List<Difference> match() {
        int shorter = Math.min(left.size(), right.size());
        int head = 0;
        while (head < shorter && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(left, tail).equals(fromEnd(right, tail))) {
            tail++;
        }
        List<Integer> ours = left.subList(head, left.size() - tail);
        List<Integer> theirs = right.subList(head, right.size() - tail);
        try {
            return joined(
                    new MyersDiffWithLinearSpace<>(this::same).computeDiff(ours, theirs, null),
                    head);
        } catch (TooDifferent _) {
            exact = false;
            return List.of(new Difference(head, ours.size(), head, theirs.size()));
        }
    }

    private static Integer fromEnd(List<Integer> lines, int index) {
        return lines.get(lines.size() - 1 - index);
    }

    private boolean same(Integer one, Integer other) {
        if (++effort > EFFORT) {
            throw new TooDifferent();
        }
        step();
        return one.equals(other);
    }

    private void step() {
        if (++steps % BETWEEN_LOOKS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** Merges adjacent removals and insertions into single differences. */
    private static List<Difference> joined(List<Change> changes, int head) {
        List<Difference> differences = new ArrayList<>();
        for (Change change : changes) {
            Difference next =
                    new Difference(
                            head + change.startOriginal,
                            change.endOriginal - change.startOriginal,
                            head + change.startRevised,
                            change.endRevised - change.startRevised);
            Difference last = differences.isEmpty() ? null : differences.getLast();
            if (last != null && last.leftEnd() == next.left() && last.rightEnd() == next.right()) {
                differences.set(differences.size() - 1, last.with(next));
            } else {
                differences.add(next);
            }
        }
        return differences;
    }
}
