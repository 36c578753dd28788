package org.keepsake.text;

/**
 * What a run of bytes contributes to the lines that begin before it or end after it, and the extra
 * rows of the lines inside it. This is enough to count the rows of joined runs without looking into
 * them (see {@link Rows}).
 *
 * @param head bytes before the first line break; all of them if there is none
 * @param tail bytes after the last line break; all of them if there is none
 * @param extraRows rows in excess of one per line, for the lines between the first and the last
 *     break
 */
record Edges(long head, long tail, long extraRows) {

    /** The edges of a leaf of {@code length} bytes. No line inside a leaf is long. */
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

    /** The edges of two neighbours joined. */
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
