package org.keepsake.search;

import java.util.Arrays;

/**
 * A page of neighbouring matches. Immutable.
 *
 * @param base the byte offset that the numbers are relative to
 * @param starts the start of each match
 * @param ends the end of each match
 */
@SuppressWarnings("ArrayRecordComponent")
record MatchPage(long base, int[] starts, int[] ends) {
    /** The number of matches in a full page. */
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

    /** Returns the same matches, shifted by this many bytes. */
    MatchPage moved(long bytes) {
        return bytes == 0 ? this : new MatchPage(base + bytes, starts, ends);
    }
}
