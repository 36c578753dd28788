package org.keepsake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A part of two texts that they do not share in memory, one having been edited into the other. What
 * lies between two such parts, before the first and after the last is the same in both texts.
 *
 * @param start byte offset in the earlier text
 * @param end exclusive byte offset in the earlier text, at least {@code start}
 * @param startAfter byte offset in the later text
 * @param endAfter exclusive byte offset in the later text, at least {@code startAfter}
 */
public record Unshared(long start, long end, long startAfter, long endAfter) {

    /** A leaf that both texts have, and where. */
    private record Shared(long start, long startAfter, int length) {}

    /**
     * Returns all such parts, in order. Compares references to leaves, never bytes: O(n) in the
     * number of leaves between the first edit and the last, 65,000 for 256 MiB. A part may contain
     * equal bytes, at most a few leaves around each edit unless text was moved.
     */
    public static List<Unshared> between(Text before, Text after) {
        if (before == after) {
            return List.of();
        }
        Edit edit = Edit.between(before, after);
        Node old = before.slice(edit.start(), edit.endBefore()).root();
        Node now = after.slice(edit.start(), edit.endAfter()).root();
        List<Unshared> parts = new ArrayList<>();
        long at = 0;
        long atAfter = 0;
        for (Shared same : longestRun(sharedInOrderOfLater(old, now))) {
            add(parts, edit, new Unshared(at, same.start, atAfter, same.startAfter));
            at = same.start + same.length;
            atAfter = same.startAfter + same.length;
        }
        add(parts, edit, new Unshared(at, old.bytes(), atAfter, now.bytes()));
        return List.copyOf(parts);
    }

    private static void add(List<Unshared> parts, Edit edit, Unshared part) {
        if (part.start < part.end || part.startAfter < part.endAfter) {
            long by = edit.start();
            parts.add(
                    new Unshared(
                            by + part.start,
                            by + part.end,
                            by + part.startAfter,
                            by + part.endAfter));
        }
    }

    private static List<Shared> sharedInOrderOfLater(Node before, Node after) {
        IdentityHashMap<Leaf, Long> starts = new IdentityHashMap<>();
        long at = 0;
        for (Leaves leaves = new Leaves(before); leaves.hasNext(); ) {
            Leaf leaf = leaves.next();
            starts.putIfAbsent(leaf, at);
            at += leaf.length();
        }
        List<Shared> shared = new ArrayList<>();
        at = 0;
        for (Leaves leaves = new Leaves(after); leaves.hasNext(); ) {
            Leaf leaf = leaves.next();
            Long start = starts.get(leaf);
            if (start != null && leaf.length() > 0) {
                shared.add(new Shared(start, at, leaf.length()));
            }
            at += leaf.length();
        }
        return shared;
    }

    /**
     * The longest sequence that is in order in the earlier text as well: text that was moved or
     * copied is out of order. O(n log n), by patience sorting (C. Schensted, Longest Increasing and
     * Decreasing Subsequences, 1961).
     */
    private static List<Shared> longestRun(List<Shared> shared) {
        long[] lastStarts = new long[shared.size()];
        int[] lasts = new int[shared.size()];
        int[] previous = new int[shared.size()];
        int length = 0;
        for (int i = 0; i < shared.size(); i++) {
            long start = shared.get(i).start;
            int found = Arrays.binarySearch(lastStarts, 0, length, start);
            int pile = found >= 0 ? found : -found - 1;
            lastStarts[pile] = start;
            lasts[pile] = i;
            previous[i] = pile == 0 ? -1 : lasts[pile - 1];
            length = Math.max(length, pile + 1);
        }
        Shared[] run = new Shared[length];
        int at = length == 0 ? -1 : lasts[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            run[i] = shared.get(at);
            at = previous[at];
        }
        return List.of(run);
    }
}
