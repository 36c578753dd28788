package org.keepsake.compare;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;

/** The rows of a side-by-side diff, computed on demand. */
final class DiffRows extends AbstractList<DiffRow> implements RandomAccess {
    private final List<Difference> differences;
    private final int[] starts;
    private final int size;

    DiffRows(List<Difference> differences, int leftLines) {
        this.differences = differences;
        starts = new int[differences.size()];
        int surplus = 0;
        for (int i = 0; i < starts.length; i++) {
            Difference difference = differences.get(i);
            starts[i] = difference.left() + surplus;
            surplus += difference.height() - difference.leftCount();
        }
        size = leftLines + surplus;
    }

    @Override
    public int size() {
        return size;
    }

    /** The first row of a difference. */
    int start(int difference) {
        return starts[difference];
    }

    /** How many differences there are. */
    int parts() {
        return starts.length;
    }

    /** How many rows a difference has. */
    int height(int difference) {
        return differences.get(difference).height();
    }

    @Override
    public DiffRow get(int row) {
        int index = last(row);
        if (index < 0) {
            return same(row, row);
        }
        Difference difference = differences.get(index);
        int within = row - starts[index];
        int behind = within - difference.height();
        return behind >= 0
                ? same(difference.leftEnd() + behind, difference.rightEnd() + behind)
                : new DiffRow(
                        line(difference.left(), within, difference.leftCount()),
                        line(difference.right(), within, difference.rightCount()),
                        false);
    }

    /** The last difference that begins at or before a row, or -1. */
    int last(int row) {
        return lastUpTo(row, starts);
    }

    /** The index of the last of ascending numbers that is not above {@code most}, or -1. */
    static int lastUpTo(int most, int[] ascending) {
        int found = Arrays.binarySearch(ascending, most);
        return found >= 0 ? found : -found - 2;
    }

    private static DiffRow same(int left, int right) {
        return new DiffRow(OptionalInt.of(left), OptionalInt.of(right), true);
    }

    private static OptionalInt line(int first, int within, int count) {
        return within < count ? OptionalInt.of(first + within) : OptionalInt.empty();
    }
}
