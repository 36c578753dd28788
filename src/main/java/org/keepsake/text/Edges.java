package org.keepsake.text;

/**
 * What a run of bytes adds to the lines that begin before it and end behind it, and the rows of
 * those inside: enough to count the rows of joined runs without looking into them (see {@link
 * Rows}).
 *
 * @param head bytes before the first line break; all, if there is none
 * @param tail bytes behind the last line break; all, if there is none
 * @param extraRows by how many the rows of the lines between the first and the last break exceed
 *     these lines
 */
record Edges(long head, long tail, long extraRows) {

    /**
     * Those of a leaf's bytes, of which there are {@code length}. No line inside of a leaf is long.
     */
    static Edges of(byte[] bytes, int length, int breaks) {
        if (breaks == 0) {
            return new Edges(length, length, 0);
        }
        int last = length;
        while (bytes[last - 1] != '\n' && bytes[last - 1] != '\r') {
            last--;
        }
        return new Edges(Utf8.offsetOfBreak(bytes, 0, length, 0), length - last, 0);
    }

    /** Those of two neighbours together. */
    static Edges join(Node left, Node right) {
        Edges first = left.edges();
        Edges second = right.edges();
        long head = left.breaks() == 0 ? left.bytes() + second.head : first.head;
        long tail = right.breaks() == 0 ? first.tail + right.bytes() : second.tail;
        boolean lineBetween = left.breaks() > 0 && right.breaks() > 0;
        long between = lineBetween ? Rows.extra(first.tail + second.head) : 0;
        return new Edges(head, tail, first.extraRows + second.extraRows + between);
    }
}
