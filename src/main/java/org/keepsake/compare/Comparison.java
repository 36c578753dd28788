package org.keepsake.compare;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.keepsake.text.Text;

/** Two texts and their differences. Immutable. */
public final class Comparison {

    /** The maximum size of each text, in bytes: 64 MiB. */
    public static final long BYTE_LIMIT = 64L << 20;

    /** The maximum number of lines of each text. */
    public static final int LINE_LIMIT = 500_000;

    private final Text left;
    private final Text right;
    private final List<Difference> differences;
    private final boolean exact;

    private Comparison(Text left, Text right, List<Difference> differences, boolean exact) {
        this.left = left;
        this.right = right;
        this.differences = List.copyOf(differences);
        this.exact = exact;
    }

    /**
     * Compares two texts, including their line breaks; takes up to a few seconds.
     *
     * @param cancelled polled from time to time
     * @throws CancellationException when {@code cancelled} returns true
     * @throws IllegalArgumentException if a text exceeds the limits
     */
    public static Comparison of(Text left, Text right, BooleanSupplier cancelled) {
        if (!isWithinLimits(left) || !isWithinLimits(right)) {
            throw new IllegalArgumentException("Too large to be compared");
        }
        LineMatcher matcher = new LineMatcher(left, right, cancelled);
        List<Difference> differences = matcher.match();
        return new Comparison(left, right, differences, matcher.isExact());
    }

    /** Whether a text is within the limits. */
    public static boolean isWithinLimits(Text text) {
        return text.byteLength() <= BYTE_LIMIT && text.lineCount() <= LINE_LIMIT;
    }

    /** The number of lines, without the empty one after the last line break. */
    static int lines(Text text) {
        int last = text.lineCount() - 1;
        return text.lineStart(last) == text.byteLength() ? last : last + 1;
    }

    /** The left text. */
    public Text left() {
        return left;
    }

    /** The right text. */
    public Text right() {
        return right;
    }

    /** The differences, in order. */
    public List<Difference> differences() {
        return differences;
    }

    /** The right text with the lines of the left one in the place of a difference. */
    public Text withLeft(Difference difference) {
        return right.replace(
                start(right, difference.right()),
                start(right, difference.rightEnd()),
                left.slice(start(left, difference.left()), start(left, difference.leftEnd())));
    }

    private static long start(Text text, int line) {
        return line < text.lineCount() ? text.lineStart(line) : text.byteLength();
    }

    /**
     * Whether equal lines were looked for everywhere. Where texts have too little in common,
     * everything between their common start and their common end is one difference.
     */
    public boolean isExact() {
        return exact;
    }
}
