package org.keepsake.text;

/** An inner node: two non-empty subtrees whose heights differ by at most one. */
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
     * Joins two neighbours whose heights differ by at most one.
     *
     * @throws TooManyLinesException if there are more lines in total than an {@code int} can count
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
