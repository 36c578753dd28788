package org.keepsake.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import org.keepsake.text.Text;
import org.keepsake.text.TextBuilder;

/**
 * UTF-16 with units that are no characters: halves of surrogate pairs, as a program leaves them
 * that cuts a text anywhere, and a last byte without its other half. Java's own decoder refuses
 * them, but a file with one such unit is still a UTF-16 file: what is typed into it has to be
 * written in units of two bytes.
 *
 * <p>In the text, half a pair is three bytes that follow the rules of UTF-8 for its number, and a
 * lone last byte is two bytes that begin with one that UTF-8 never uses. Both are invalid, so they
 * show as such and nobody can type them.
 */
final class DamagedUtf16 {
    private static final int BUFFER = 32 << 10;

    /** The longest sequence of bytes written at a time, twice. */
    private static final int ROOM = 8;

    /** The first byte that stands for a lone last byte; its two lowest bits are the highest. */
    private static final int LAST_BYTE = 0xF8;

    private DamagedUtf16() {}

    /** Reads any bytes; {@link #encode} makes the same ones of the result. */
    static Text decode(Text body, ByteOrder order) {
        Reader reader = new Reader();
        int first = -1;
        for (Iterator<ByteBuffer> pieces = body.pieces(); pieces.hasNext(); ) {
            ByteBuffer piece = pieces.next();
            while (piece.hasRemaining()) {
                int next = piece.get() & 0xFF;
                if (first < 0) {
                    first = next;
                } else {
                    boolean big = order == ByteOrder.BIG_ENDIAN;
                    reader.unit((char) (big ? (first << 8) | next : (next << 8) | first));
                    first = -1;
                }
            }
        }
        return reader.end(first);
    }

    /** Writes UTF-8 for units. */
    private static final class Reader {
        private final TextBuilder text = new TextBuilder();
        private final ByteBuffer utf8 = ByteBuffer.allocate(BUFFER);
        private char high;

        void unit(char unit) {
            if (high != 0 && Character.isLowSurrogate(unit)) {
                put(Character.toCodePoint(high, unit));
                high = 0;
                return;
            }
            endPair();
            if (Character.isHighSurrogate(unit)) {
                high = unit;
            } else {
                put(unit);
            }
        }

        Text end(int lastByte) {
            endPair();
            if (lastByte >= 0) {
                utf8.put((byte) (LAST_BYTE | (lastByte >> 6)))
                        .put((byte) (0x80 | (lastByte & 0x3F)));
            }
            flush();
            return text.build();
        }

        private void endPair() {
            if (high != 0) {
                put(high);
                high = 0;
            }
        }

        private void put(int codePoint) {
            if (codePoint < 0x80) {
                utf8.put((byte) codePoint);
            } else if (codePoint < 0x800) {
                utf8.put((byte) (0xC0 | (codePoint >> 6)));
                more(codePoint, 0);
            } else if (codePoint < 0x10000) {
                utf8.put((byte) (0xE0 | (codePoint >> 12)));
                more(codePoint, 6);
            } else {
                utf8.put((byte) (0xF0 | (codePoint >> 18)));
                more(codePoint, 12);
            }
            if (utf8.remaining() < ROOM) {
                flush();
            }
        }

        private void more(int codePoint, int highest) {
            for (int shift = highest; shift >= 0; shift -= 6) {
                utf8.put((byte) (0x80 | ((codePoint >> shift) & 0x3F)));
            }
        }

        private void flush() {
            text.append(utf8.flip());
            utf8.clear();
        }
    }

    /**
     * Writes a text in units of two bytes, and its last byte if it came without its other half.
     * Iterating throws {@link Transcoder.UntranslatableException} at any other invalid byte.
     */
    static Iterator<ByteBuffer> encode(Text text, ByteOrder order) {
        return new Writer(text.pieces(), order);
    }

    private static final class Writer extends ProducedPieces {
        private final Iterator<ByteBuffer> pieces;
        private ByteBuffer piece = ByteBuffer.allocate(0);
        private long offset;

        Writer(Iterator<ByteBuffer> pieces, ByteOrder order) {
            super(ByteBuffer.allocate(BUFFER).order(order));
            this.pieces = pieces;
        }

        @Override
        boolean isFinished() {
            return !hasMore();
        }

        @Override
        void produce() {
            output.clear();
            while (output.remaining() >= ROOM && hasMore()) {
                character();
            }
            output.flip();
        }

        private boolean hasMore() {
            while (!piece.hasRemaining() && pieces.hasNext()) {
                piece = pieces.next();
            }
            return piece.hasRemaining();
        }

        private void character() {
            long start = offset;
            int first = read(start);
            if (first < 0x80) {
                output.putChar((char) first);
            } else if (first >= 0xC2 && first < 0xE0) {
                output.putChar((char) more(start, first & 0x1F, 1));
            } else if (first >= 0xE0 && first < 0xF0) {
                output.putChar((char) atLeast(0x800, more(start, first & 0x0F, 2), start));
            } else if (first >= 0xF0 && first < 0xF5) {
                int character = atLeast(0x10000, more(start, first & 0x07, 3), start);
                output.putChar(Character.highSurrogate(character));
                output.putChar(Character.lowSurrogate(character));
            } else if (first >= LAST_BYTE && first < LAST_BYTE + 4) {
                output.put((byte) more(start, first & 0x03, 1));
                if (hasMore()) {
                    throw invalid(start);
                }
            } else {
                throw invalid(start);
            }
        }

        private int more(long start, int bits, int count) {
            int value = bits;
            for (int i = 0; i < count; i++) {
                int next = read(start);
                if ((next & 0xC0) != 0x80) {
                    throw invalid(start);
                }
                value = (value << 6) | (next & 0x3F);
            }
            return value;
        }

        private static int atLeast(int smallest, int value, long start) {
            if (value < smallest || value > Character.MAX_CODE_POINT) {
                throw invalid(start);
            }
            return value;
        }

        private int read(long start) {
            if (!hasMore()) {
                throw invalid(start);
            }
            offset++;
            return piece.get() & 0xFF;
        }

        private static Transcoder.UntranslatableException invalid(long start) {
            return new Transcoder.UntranslatableException(start, UnencodableException.INVALID_BYTE);
        }
    }
}
