package org.keepsake.text;

import java.util.Arrays;

/**
 * Where two texts differ, one having been edited into the other: all bytes before {@code start} and
 * after the two ends are the same.
 *
 * @param start byte offset in both, at least 0
 * @param endBefore byte offset in the earlier text, at least {@code start}
 * @param endAfter byte offset in the later text, at least {@code start}
 */
public record Edit(long start, long endBefore, long endAfter) {
    /** How many bytes are compared on each side, because small leaves near an edit are copied. */
    private static final int LOOK = 2 * Leaf.MAX_LENGTH;

    /**
     * Returns the difference between two texts, whatever edits led from one to the other. Compares
     * the memory they share, so it takes O(log n); for texts that share nothing, everything
     * differs.
     */
    public static Edit between(Text before, Text after) {
        if (before == after) {
            return new Edit(before.byteLength(), before.byteLength(), before.byteLength());
        }
        long shorter = Math.min(before.byteLength(), after.byteLength());
        long first = Math.min(shorter, Sharing.first(before.root(), after.root()));
        int look = (int) Math.min(LOOK, shorter - first);
        first += equalAtStart(bytes(before, first, look), bytes(after, first, look));
        long last = Math.min(shorter - first, Sharing.last(before.root(), after.root()));
        look = (int) Math.min(LOOK, shorter - first - last);
        last +=
                equalAtEnd(
                        bytes(before, before.byteLength() - last - look, look),
                        bytes(after, after.byteLength() - last - look, look));
        return new Edit(first, before.byteLength() - last, after.byteLength() - last);
    }

    private static byte[] bytes(Text text, long from, int length) {
        byte[] bytes = new byte[length];
        Rope.copy(text.root(), from, from + length, bytes, 0);
        return bytes;
    }

    private static int equalAtStart(byte[] one, byte[] other) {
        int difference = Arrays.mismatch(one, other);
        return difference < 0 ? one.length : difference;
    }

    private static int equalAtEnd(byte[] one, byte[] other) {
        int equal = 0;
        while (equal < one.length
                && one[one.length - 1 - equal] == other[other.length - 1 - equal]) {
            equal++;
        }
        return equal;
    }

    /** How many bytes longer the later text is; negative if it is shorter. */
    public long growth() {
        return endAfter - endBefore;
    }

    /**
     * Returns this edit extended to whole lines, without the last one's break: outside it, both
     * texts consist of the same lines. One more line is included at the end, because a CRLF may
     * have been split or formed there.
     */
    public Edit wholeLines(Text before, Text after) {
        long first = Math.min(startOfLines(before, start), startOfLines(after, start));
        long rest =
                Math.min(
                        before.byteLength() - endOfLines(before, endBefore),
                        after.byteLength() - endOfLines(after, endAfter));
        return new Edit(first, before.byteLength() - rest, after.byteLength() - rest);
    }

    /** Returns this edit extended to whole characters and line breaks. */
    public Edit wholeCharacters(Text before, Text after) {
        long first = Math.min(startOfCharacter(before, start), startOfCharacter(after, start));
        long last = endBefore;
        while (!isBetweenCharacters(before, last) || !isBetweenCharacters(after, last + growth())) {
            last++;
        }
        return new Edit(first, last, last + growth());
    }

    private static long startOfCharacter(Text text, long offset) {
        Position position = text.position(offset);
        return text.offset(position.line(), position.column());
    }

    private static boolean isBetweenCharacters(Text text, long offset) {
        return startOfCharacter(text, offset) == offset;
    }

    private static long startOfLines(Text text, long offset) {
        return text.lineStart(text.position(offset).line());
    }

    private static long endOfLines(Text text, long offset) {
        return text.lineEnd(Math.min(text.lineCount() - 1, text.position(offset).line() + 1));
    }
}
