package org.keepsake.compare;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.keepsake.text.Text;

/** Two texts and how they differ. Immutable. */
public final class Comparison {

    /** What one text may have at most, in bytes: 64 MiB. */
    public static final long BYTE_LIMIT = 64L << 20;

    /** What one text may have at most, in lines. */
    public static final int LINE_LIMIT = 500_000;

    private final Text left;
    private final Text right;
    private final List<Difference> differences;
    private final DiffRows rows;
    private final boolean exact;

    private Comparison(Text left, Text right, List<Difference> differences, boolean exact) {
        this.left = left;
        this.right = right;
        this.differences = List.copyOf(differences);
        this.rows = new DiffRows(this.differences, left.lineCount());
        this.exact = exact;
    }

    /**
     * Compares two texts, their line breaks included; takes up to a few seconds.
     *
     * @param cancelled is asked now and then
     * @throws CancellationException when it says yes
     * @throws IllegalArgumentException if a text is beyond the limits
     */
    public static Comparison of(Text left, Text right, BooleanSupplier cancelled) {
        if (!isWithinLimits(left) || !isWithinLimits(right)) {
            throw new IllegalArgumentException("Too large to be compared");
        }
        LineMatcher matcher = new LineMatcher(left, right, cancelled);
        List<Difference> differences = matcher.match();
        return new Comparison(left, right, differences, matcher.isExact());
    }

    /** Whether a text is small enough. */
    public static boolean isWithinLimits(Text text) {
        return text.byteLength() <= BYTE_LIMIT && text.lineCount() <= LINE_LIMIT;
    }

    /** One of the two. */
    public Text left() {
        return left;
    }

    /** The other. */
    public Text right() {
        return right;
    }

    /** Where they differ, in order. */
    public List<Difference> differences() {
        return differences;
    }

    /**
     * Whether equal lines were looked for everywhere. Where texts have too little in common, all
     * between their common beginning and their common end is one difference.
     */
    public boolean isExact() {
        return exact;
    }

    /** Both side by side, equal lines beside each other. */
    public List<DiffRow> rows() {
        return rows;
    }

    /** The first row of a difference, which is counted from 0. */
    public int firstRow(int difference) {
        return rows.start(difference);
    }
}
