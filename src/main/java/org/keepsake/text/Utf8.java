package org.keepsake.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Interprets a run of bytes as text: its characters, its line breaks, its length in UTF-16 units.
 *
 * <p>A sequence is valid as in the Unicode Standard, table 3-7 "Well-Formed UTF-8 Byte Sequences":
 * no overlong forms, no surrogates, nothing past U+10FFFF. An <em>item</em> is a valid sequence, a
 * line break (CRLF being one break of two units), or a byte that is not part of a valid sequence:
 * one unit, shown as U+FFFD.
 *
 * <p>Runs of ASCII are scanned eight bytes at a time, as a {@code long} ("SIMD within a register").
 * See H. S. Warren, Hacker's Delight, 2nd ed., section 6-1, for the search for a zero byte.
 */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long RETURNS = ONES * '\r';

    private Utf8() {}

    /** The line breaks, UTF-16 units and oddities of a run of bytes. */
    record Count(int breaks, int units, Oddities oddities) {}

    /** Counts the run from {@code from} to before {@code to}, taken by itself. */
    static Count count(byte[] bytes, int from, int to) {
        ByteBuffer words = words(bytes);
        int feeds = 0;
        int pairs = 0;
        int loneReturns = 0;
        int units = 0;
        int invalid = 0;
        int at = from;
        while (at < to) {
            if (to - at >= Long.BYTES) {
                long word = words.getLong(at);
                if ((word & HIGH_BITS) == 0) {
                    feeds += Long.bitCount(lineFeeds(word));
                    long returns = zeroAsciiBytes(word ^ RETURNS);
                    if (returns != 0) {
                        boolean feedNext = at + 8 < to && bytes[at + 8] == '\n';
                        int paired = Long.bitCount(returns & beforeFeeds(word, feedNext));
                        pairs += paired;
                        loneReturns += Long.bitCount(returns) - paired;
                    }
                    units += 8;
                    at += 8;
                    continue;
                }
            }
            byte first = bytes[at];
            if (first >= 0) {
                if (first == '\n') {
                    feeds++;
                } else if (first == '\r') {
                    int paired = breakLength(bytes, at, to) - 1;
                    pairs += paired;
                    loneReturns += 1 - paired;
                }
                units++;
                at++;
            } else {
                int length = sequence(bytes, at, to);
                invalid += length == 0 ? 1 : 0;
                units += length == 4 ? 2 : 1;
                at += Math.max(1, length);
            }
        }
        // The LF of a CRLF was counted once, for both.
        return new Count(feeds + loneReturns, units, Oddities.of(pairs, loneReturns, invalid));
    }

    /** The high bit of every byte of an ASCII word that is an LF. */
    private static long lineFeeds(long word) {
        return zeroAsciiBytes(word ^ LINE_FEEDS);
    }

    /** The high bit of every byte of an ASCII word that is followed by an LF. */
    private static long beforeFeeds(long word, boolean feedNext) {
        return (lineFeeds(word) >>> 8) | (feedNext ? Long.MIN_VALUE : 0);
    }

    /** The high bit of every byte that is zero; exact if no byte has its high bit set. */
    private static long zeroAsciiBytes(long word) {
        return ~(word + ~HIGH_BITS) & HIGH_BITS;
    }

    /**
     * Returns where the item starts that contains the given unit.
     *
     * @param unit at least 0; {@code to} is returned if the run has no more units
     */
    static int offsetOfUnit(byte[] bytes, int from, int to, int unit) {
        ByteBuffer words = words(bytes);
        int left = unit;
        int at = from;
        while (at < to && left > 0) {
            if (left >= 8 && to - at >= 8 && (words.getLong(at) & HIGH_BITS) == 0) {
                left -= 8;
                at += 8;
            } else {
                int length = sequence(bytes, at, to);
                left -= length == 4 ? 2 : 1;
                if (left < 0) {
                    return at;
                }
                at += Math.max(1, length);
            }
        }
        return at;
    }

    /**
     * Returns where the {@code index}-th break of the run starts, counting from 0.
     *
     * @return {@code to} if there is no such break
     */
    static int offsetOfBreak(byte[] bytes, int from, int to, int index) {
        int left = index;
        // Byte by byte: this runs for the first lines on the screen, and until it is compiled, a
        // plain loop is several times faster than one over words.
        for (int at = from; at < to; at++) {
            byte value = bytes[at];
            if (value == '\n' || value == '\r') {
                if (left-- == 0) {
                    return at;
                }
                at += breakLength(bytes, at, to) - 1;
            }
        }
        return to;
    }

    /** The length of the break that starts here: 2 for CRLF, 1 for a lone LF or CR, 0 for none. */
    static int breakLength(byte[] bytes, int at, int to) {
        return switch (bytes[at]) {
            case '\n' -> 1;
            case '\r' -> at + 1 < to && bytes[at + 1] == '\n' ? 2 : 1;
            default -> 0;
        };
    }

    /** The start of the character or CRLF that {@code at} lies inside, else {@code at}. */
    static int boundary(byte[] bytes, int from, int to, int at) {
        if (at == from || at == to) {
            return at;
        }
        if (bytes[at] == '\n') {
            return bytes[at - 1] == '\r' ? at - 1 : at;
        }
        int start = at;
        while (start > from && at - start < 3 && isContinuation(bytes[start])) {
            start--;
        }
        return start + sequence(bytes, start, to) > at ? start : at;
    }

    /**
     * The number of bytes at the end of the run that could form one item with the bytes that
     * follow: a CR, or the start of a valid sequence; 0 to 3.
     */
    static int openEnd(byte[] bytes, int from, int to) {
        if (to > from && bytes[to - 1] == '\r') {
            return 1;
        }
        for (int at = to - 1; at >= from && to - at <= 3; at--) {
            if (!isContinuation(bytes[at])) {
                boolean open = lengthByLead(bytes[at]) > to - at && agrees(bytes, at, to);
                return open ? to - at : 0;
            }
        }
        return 0;
    }

    /** Decodes a run; an invalid byte becomes U+FFFD, everything else is left as it is. */
    static String decode(byte[] bytes, int from, int to) {
        int invalid = invalid(bytes, from, to);
        if (invalid == to) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (invalid < to) {
            if (at < invalid) {
                text.append(new String(bytes, at, invalid - at, StandardCharsets.UTF_8));
            }
            text.append(REPLACEMENT);
            at = invalid + 1;
            invalid = invalid(bytes, at, to);
        }
        return text.append(new String(bytes, at, to - at, StandardCharsets.UTF_8)).toString();
    }

    /** The index of the first byte that is not part of a valid sequence, or {@code to}. */
    static int invalid(byte[] bytes, int from, int to) {
        ByteBuffer words = words(bytes);
        int at = from;
        while (at < to) {
            if (to - at >= 8 && (words.getLong(at) & HIGH_BITS) == 0) {
                at += 8;
                continue;
            }
            int length = sequence(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return to;
    }

    /** The length of the valid sequence that starts here, 1 to 4; 0 if there is none. */
    static int sequence(byte[] bytes, int at, int to) {
        int length = lengthByLead(bytes[at]);
        return length <= to - at && agrees(bytes, at, at + length) ? length : 0;
    }

    /** The length that the first byte of a sequence announces; 0 if no sequence starts with it. */
    private static int lengthByLead(byte lead) {
        int value = Byte.toUnsignedInt(lead);
        if (value < 0x80) {
            return 1;
        } else if (value < 0xC2) {
            return 0;
        } else if (value < 0xE0) {
            return 2;
        } else if (value < 0xF0) {
            return 3;
        }
        return value < 0xF5 ? 4 : 0;
    }

    /** Whether the bytes after the lead byte, up to {@code to}, may follow it. */
    private static boolean agrees(byte[] bytes, int lead, int to) {
        if (to - lead > 1 && !maySecond(bytes[lead], bytes[lead + 1])) {
            return false;
        }
        for (int at = lead + 2; at < to; at++) {
            if (!isContinuation(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean maySecond(byte lead, byte second) {
        int value = Byte.toUnsignedInt(second);
        return switch (Byte.toUnsignedInt(lead)) {
            case 0xE0 -> value >= 0xA0 && value <= 0xBF;
            case 0xED -> value >= 0x80 && value <= 0x9F;
            case 0xF0 -> value >= 0x90 && value <= 0xBF;
            case 0xF4 -> value >= 0x80 && value <= 0x8F;
            default -> isContinuation(second);
        };
    }

    private static boolean isContinuation(byte value) {
        return (value & 0xC0) == 0x80;
    }

    private static ByteBuffer words(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
