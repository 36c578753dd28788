package org.keepsake.text;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * A matching pair of brackets, as the byte offset of each.
 *
 * <p>Only brackets of the same kind are counted: a parenthesis ignores the braces between it and
 * its partner. A text has no language: whoever knows one says which brackets are code.
 *
 * <p>Fast enough for the FX thread: at most {@link #REACH} bytes are examined, in small steps away
 * from the caret. That takes some ten microseconds, and less than half a millisecond before the
 * compiler has warmed up; the reach was chosen for that.
 *
 * @param open the opening bracket
 * @param close the closing bracket
 */
public record BracketPair(long open, long close) {
    /** How far away the partner may be, in bytes, in either direction. */
    public static final int REACH = 8 << 10;

    private static final int STEP = 1 << 10;
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /**
     * Returns the pair of the bracket before the caret or, failing that, of the one after it. Empty
     * when there is no bracket at the caret, or no partner within reach.
     *
     * @param caret a byte offset, from 0 to the length of the text
     */
    public static Optional<BracketPair> at(Text text, long caret) {
        return at(text, caret, offset -> true);
    }

    /**
     * As {@link #at(Text, long)}, but a bracket that is code is the partner only of one that is,
     * too.
     *
     * @param isCode whether the bracket at a byte offset is neither in a comment nor in a string
     */
    public static Optional<BracketPair> at(Text text, long caret, LongPredicate isCode) {
        return beside(text, caret, place -> isCode.test(place) ? isCode : any -> true);
    }

    /**
     * As {@link #at(Text, long)}, but only some brackets count.
     *
     * @param counted tells which ones do, for the bracket at a byte offset
     */
    public static Optional<BracketPair> beside(
            Text text, long caret, LongFunction<LongPredicate> counted) {
        long length = text.byteLength();
        Objects.checkFromToIndex(caret, length, length);
        long first = Math.max(0, caret - 1);
        byte[] beside = bytes(text, first, Math.min(length, caret + 1));
        for (int i = 0; i < beside.length; i++) {
            if (kind(OPENING, beside[i]) >= 0 || kind(CLOSING, beside[i]) >= 0) {
                long place = first + i;
                return of(text, place, beside[i], counted.apply(place));
            }
        }
        return Optional.empty();
    }

    /** Bytes of multi-byte characters are negative, so they are never mistaken for a bracket. */
    private static int kind(String brackets, byte b) {
        return brackets.indexOf(b);
    }

    private static Optional<BracketPair> of(
            Text text, long place, byte bracket, LongPredicate counts) {
        int opening = kind(OPENING, bracket);
        if (opening >= 0) {
            OptionalLong close =
                    partner(text, place, bracket, CLOSING.charAt(opening), true, counts);
            return close.isPresent()
                    ? Optional.of(new BracketPair(place, close.getAsLong()))
                    : Optional.empty();
        }
        char wanted = OPENING.charAt(kind(CLOSING, bracket));
        OptionalLong open = partner(text, place, bracket, wanted, false, counts);
        return open.isPresent()
                ? Optional.of(new BracketPair(open.getAsLong(), place))
                : Optional.empty();
    }

    /** Returns where, going away from a bracket, its kind is balanced. */
    private static OptionalLong partner(
            Text text,
            long place,
            byte bracket,
            char wanted,
            boolean forward,
            LongPredicate counts) {
        int reach = (int) Math.min(REACH, forward ? text.byteLength() - place - 1 : place);
        int unpaired = 1;
        for (int done = 0; done < reach; done += STEP) {
            int length = Math.min(STEP, reach - done);
            long start = forward ? place + 1 + done : place - done - length;
            byte[] step = bytes(text, start, start + length);
            int way = forward ? 1 : -1;
            for (int at = forward ? 0 : length - 1; at >= 0 && at < length; at += way) {
                byte b = step[at];
                if ((b != bracket && b != wanted) || !counts.test(start + at)) {
                    continue;
                }
                unpaired += b == bracket ? 1 : -1;
                if (unpaired == 0) {
                    return OptionalLong.of(start + at);
                }
            }
        }
        return OptionalLong.empty();
    }

    private static byte[] bytes(Text text, long from, long to) {
        byte[] bytes = new byte[(int) (to - from)];
        Rope.copy(text.root(), from, to, bytes, 0);
        return bytes;
    }
}
