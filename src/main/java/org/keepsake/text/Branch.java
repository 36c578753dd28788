package org.keepsake.text;

/** An inner node: two subtrees, neither of them empty, whose heights differ by at most one. */
record Branch(
        Node left,
        Node right,
        long bytes,
        long units,
        int breaks,
        Edges edges,
        Oddities oddities,
        int height)
        implements Node {

    /**
     * Joins two neighbours of about equal height.
     *
     * @throws TooManyLinesException if the sum has more lines than an {@code int} counts
     */
    static Branch of(Node left, Node right) {
        long breaks = (long) left.breaks() + right.breaks();
        if (breaks >= TooManyLinesException.LIMIT) {
            throw new TooManyLinesException();
        }
        return new Branch(
                left,
                right,
                left.bytes() + right.bytes(),
                left.units() + right.units(),
                (int) breaks,
                Edges.join(left, right),
                left.oddities().plus(right.oddities()),
                1 + Math.max(left.height(), right.height()));
    }
}
