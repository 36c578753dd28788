package org.keepsake.text;

/**
 * A place to cut a long line that depends on the characters before it, not on its distance from the
 * start of the line: so typing in such a line moves the rows behind it, but most of them keep their
 * characters and are not laid out again. This is content-defined chunking (Muthitacharoen, Chen and
 * Mazières, "A Low-bandwidth Network File System", 2001), with the smallest hash of a window as the
 * choice (Schleimer, Wilkerson and Aiken, "Winnowing", 2003), at places where words may be broken.
 */
final class Cut {
    /** How many bytes before a place decide about it. */
    private static final int CONTEXT = Long.BYTES;

    /** 2^64 divided by the golden ratio, which spreads similar values (Knuth, volume 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Cut() {}

    /**
     * The best cut between two offsets, both inclusive, or -1 if there is no place for one.
     *
     * @param from at least {@value #CONTEXT}
     */
    static long after(Node root, long from, long to) {
        if (to < from) {
            return -1;
        }
        byte[] bytes = new byte[(int) (to - from) + CONTEXT];
        Rope.copy(root, from - CONTEXT, to, bytes, 0);
        long best = -1;
        long smallest = Long.MAX_VALUE;
        for (int end = CONTEXT; end <= bytes.length; end++) {
            if (mayEnd(bytes[end - 1])) {
                long hash = hash(bytes, end);
                if (hash < smallest) {
                    smallest = hash;
                    best = from - CONTEXT + end;
                }
            }
        }
        return best;
    }

    private static long hash(byte[] bytes, int end) {
        long context = 0;
        for (int i = end - CONTEXT; i < end; i++) {
            context = context << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return context * SPREAD;
    }

    private static boolean mayEnd(byte last) {
        return switch (last) {
            case ' ', '\t', ',', ';', ')', ']', '}', '>' -> true;
            default -> false;
        };
    }
}
