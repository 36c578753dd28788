package org.keepsake.search;

import java.util.Arrays;

/**
 * Some neighbouring matches. Never changed once made.
 *
 * @param base the byte offset that the numbers are relative to
 * @param starts where each begins
 * @param ends where each ends
 */
@SuppressWarnings("ArrayRecordComponent")
record MatchPage(long base, int[] starts, int[] ends) {
    /** How many matches a page has that was not cut. */
    static final int CAPACITY = 8192;

    int size() {
        return starts.length;
    }

    long start(int match) {
        return base + starts[match];
    }

    long end(int match) {
        return base + ends[match];
    }

    /** The matches from {@code from} to before {@code to}. */
    MatchPage range(int from, int to) {
        return from == 0 && to == size()
                ? this
                : new MatchPage(
                        base,
                        Arrays.copyOfRange(starts, from, to),
                        Arrays.copyOfRange(ends, from, to));
    }

    /** The same matches, further on by so many bytes. */
    MatchPage moved(long bytes) {
        return bytes == 0 ? this : new MatchPage(base + bytes, starts, ends);
    }
}
