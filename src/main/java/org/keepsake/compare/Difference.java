package org.keepsake.compare;

/**
 * Adjacent lines of one text that correspond to other lines of the other; either may be empty.
 *
 * @param left the first line in the left text, counted from 0
 * @param leftCount the number of lines in the left text
 * @param right the first line in the right text, counted from 0
 * @param rightCount the number of lines in the right text
 */
public record Difference(int left, int leftCount, int right, int rightCount) {

    int leftEnd() {
        return left + leftCount;
    }

    int rightEnd() {
        return right + rightCount;
    }

    /** The number of rows it takes in a side-by-side diff. */
    int height() {
        return Math.max(leftCount, rightCount);
    }

    /** Returns this difference one line further down in both texts. */
    Difference movedDown() {
        return new Difference(left + 1, leftCount, right + 1, rightCount);
    }

    /** Returns this difference merged with the one that begins where it ends. */
    Difference with(Difference next) {
        return new Difference(
                left, leftCount + next.leftCount, right, rightCount + next.rightCount);
    }
}
