package org.keepsake.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Two texts side by side: equal lines next to each other, lines that were changed next to what
 * became of them, and the words that differ in these. Immutable.
 */
public final class SideBySide {
    private final Comparison comparison;
    private final DiffRows rows;
    private final int[] firstParts;
    private final ChangedParts parts;
    private final LineCounts counts;

    private SideBySide(
            Comparison comparison, List<Difference> aligned, int[] firstParts, ChangedParts parts) {
        this.comparison = comparison;
        this.rows = new DiffRows(aligned, Comparison.lines(comparison.left()));
        this.firstParts = firstParts;
        this.parts = parts;
        this.counts = LineCounts.of(aligned);
    }

    /**
     * Arranges two texts; takes up to a few seconds.
     *
     * @param cancelled polled from time to time
     * @throws CancellationException when {@code cancelled} returns true
     */
    public static SideBySide of(Comparison comparison, BooleanSupplier cancelled) {
        SequenceMatcher matcher = new SequenceMatcher(ChangedParts.EFFORT, cancelled);
        int[] firstParts = new int[comparison.differences().size()];
        List<Difference> aligned = align(comparison, matcher, firstParts);
        ChangedParts parts = ChangedParts.of(comparison, aligned, matcher);
        return new SideBySide(comparison, aligned, firstParts, parts);
    }

    /**
     * How many lines of two texts differ, as the rows would show them; takes up to a few seconds.
     *
     * @param cancelled polled from time to time
     * @throws CancellationException when {@code cancelled} returns true
     */
    public static LineCounts count(Comparison comparison, BooleanSupplier cancelled) {
        SequenceMatcher matcher = new SequenceMatcher(ChangedParts.EFFORT, cancelled);
        int[] firstParts = new int[comparison.differences().size()];
        return LineCounts.of(align(comparison, matcher, firstParts));
    }

    private static List<Difference> align(
            Comparison comparison, SequenceMatcher matcher, int[] firstParts) {
        LikeLines likeness = new LikeLines(comparison.left(), comparison.right(), matcher);
        List<Difference> aligned = new ArrayList<>();
        for (int i = 0; i < firstParts.length; i++) {
            firstParts[i] = aligned.size();
            aligned.addAll(likeness.align(comparison.differences().get(i)));
        }
        return List.copyOf(aligned);
    }

    /** The texts and their differences. */
    public Comparison comparison() {
        return comparison;
    }

    /** How many lines differ, as the rows show them. */
    public LineCounts counts() {
        return counts;
    }

    /** All rows, computed on demand. */
    public List<DiffRow> rows() {
        return rows;
    }

    /** The first row of a difference; both are counted from 0. */
    public int firstRow(int difference) {
        return rows.start(firstParts[difference]);
    }

    /** How many rows a difference has. */
    public int rowsOf(int difference) {
        int end = difference + 1 < firstParts.length ? firstParts[difference + 1] : rows.parts();
        int last = end - 1;
        return rows.start(last) + rows.height(last) - firstRow(difference);
    }

    /** The difference that a row is part of, or the one above it; -1 if there is none. */
    public int differenceAt(int row) {
        return DiffRows.lastUpTo(rows.last(row), firstParts);
    }

    /** The words that differ in the lines of a row; none where it has no pair of lines. */
    public ChangedParts.Pair changed(DiffRow row) {
        return parts.in(row);
    }
}
