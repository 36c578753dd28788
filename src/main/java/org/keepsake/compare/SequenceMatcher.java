package org.keepsake.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Finds the elements that two lists have in common. When all its searches together have made too
 * many comparisons, only common beginnings and ends are found.
 */
final class SequenceMatcher {

    /** How many comparisons or other steps are made between two checks for cancellation. */
    private static final int BETWEEN_LOOKS = 4096;

    private final long most;
    private final BooleanSupplier cancelled;
    private long steps;
    private long effort;
    private boolean exact = true;

    /** Thrown when the search takes too long. */
    private static final class TooDifferent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Creates a matcher.
     *
     * @param most the number of comparisons after which it gives up
     * @param cancelled polled from time to time
     */
    SequenceMatcher(long most, BooleanSupplier cancelled) {
        this.most = most;
        this.cancelled = cancelled;
    }

    /** Whether common elements were looked for everywhere. */
    boolean isExact() {
        return exact;
    }

    /**
     * Counts a step of other work.
     *
     * @throws CancellationException if cancelled
     */
    void step() {
        if (++steps % BETWEEN_LOOKS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /**
     * Returns the differences of two lists, in order.
     *
     * @throws CancellationException if cancelled
     */
    <T> List<Difference> match(List<T> left, List<T> right) {
        int shorter = Math.min(left.size(), right.size());
        int head = 0;
        while (head < shorter && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(left, tail).equals(fromEnd(right, tail))) {
            tail++;
        }
        List<T> ours = left.subList(head, left.size() - tail);
        List<T> theirs = right.subList(head, right.size() - tail);
        try {
            return joined(
                    new MyersDiffWithLinearSpace<T>(this::same).computeDiff(ours, theirs, null),
                    head);
        } catch (TooDifferent _) {
            exact = false;
            return List.of(new Difference(head, ours.size(), head, theirs.size()));
        }
    }

    private static <T> T fromEnd(List<T> elements, int index) {
        return elements.get(elements.size() - 1 - index);
    }

    private boolean same(Object one, Object other) {
        if (++effort > most) {
            throw new TooDifferent();
        }
        step();
        return one.equals(other);
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
