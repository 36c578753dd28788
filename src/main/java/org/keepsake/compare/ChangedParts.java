package org.keepsake.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words in which two lines differ that stand side by side. Lines that have hardly a word in
 * common have no such parts, because there the whole line differs. Immutable.
 */
public final class ChangedParts {

    /** The number of characters of a line that are compared. */
    public static final int CHARACTERS = 2000;

    /** The number of pairs of lines that are compared: nobody reads more. */
    static final int PAIRS = 50_000;

    /** This many comparisons of two words take about a second. */
    static final long EFFORT = 100_000_000;

    private final Map<Integer, Pair> pairs;

    private ChangedParts(Map<Integer, Pair> pairs) {
        this.pairs = pairs;
    }

    /** A range of the characters of a line. */
    public record Part(int start, int end) {}

    /**
     * The parts of two lines, in order.
     *
     * @param left those that only the left line has
     * @param right those that only the right line has
     */
    public record Pair(List<Part> left, List<Part> right) {
        static final Pair NONE = new Pair(List.of(), List.of());
    }

    /** Finds the parts of the lines that stand side by side in these differences. */
    static ChangedParts of(
            Comparison comparison, List<Difference> aligned, SequenceMatcher matcher) {
        Map<Integer, Pair> pairs = new HashMap<>();
        int seen = 0;
        for (Difference each : aligned) {
            int paired = Math.min(each.leftCount(), each.rightCount());
            for (int i = 0; i < paired && seen < PAIRS; i++, seen++) {
                WordLine left = WordLine.of(comparison.left(), each.left() + i, matcher);
                WordLine right = WordLine.of(comparison.right(), each.right() + i, matcher);
                Pair pair = left.compare(right, matcher);
                if (!pair.equals(Pair.NONE)) {
                    pairs.put(each.left() + i, pair);
                }
            }
        }
        return new ChangedParts(pairs);
    }

    /** The parts of the lines in a row of the comparison; none where it has no pair of lines. */
    Pair in(DiffRow row) {
        return row.left().isPresent() && row.right().isPresent()
                ? pairs.getOrDefault(row.left().getAsInt(), Pair.NONE)
                : Pair.NONE;
    }
}
