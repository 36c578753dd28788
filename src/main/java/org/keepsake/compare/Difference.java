package org.keepsake.compare;

/**
 * Neighbouring lines of one text that stand where other lines stand in the other; either may be
 * none.
 *
 * @param left the first of the left text's lines, counted from 0
 * @param leftCount how many they are
 * @param right the first of the right text's lines, counted from 0
 * @param rightCount how many they are
 */
public record Difference(int left, int leftCount, int right, int rightCount) {

    int leftEnd() {
        return left + leftCount;
    }

    int rightEnd() {
        return right + rightCount;
    }

    /** How many rows it takes when both are shown side by side. */
    int height() {
        return Math.max(leftCount, rightCount);
    }

    /** Both as one, the other beginning where this one ends. */
    Difference with(Difference next) {
        return new Difference(
                left, leftCount + next.leftCount, right, rightCount + next.rightCount);
    }
}
