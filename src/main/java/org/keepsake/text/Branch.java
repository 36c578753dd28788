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
     * @throws TooManyLinesException if the sum has more lines or rows than an {@code int} counts
     */
    static Branch of(Node left, Node right) {
        long breaks = (long) left.breaks() + right.breaks();
        Edges edges = Edges.join(left, right);
        long ends = Rows.extra(edges.head()) + Rows.extra(edges.tail());
        if (breaks + edges.extraRows() + ends >= TooManyLinesException.LIMIT) {
            throw new TooManyLinesException();
        }
        return new Branch(
                left,
                right,
                left.bytes() + right.bytes(),
                left.units() + right.units(),
                (int) breaks,
                edges,
                left.oddities().plus(right.oddities()),
                1 + Math.max(left.height(), right.height()));
    }
}
