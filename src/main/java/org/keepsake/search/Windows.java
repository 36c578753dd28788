package org.keepsake.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import org.keepsake.text.Text;

/**
 * Whole lines of a text, as many at a time as are worth the trouble. The last window is the last
 * line, which may be empty, and has no break; every other ends with a break.
 */
final class Windows {
    /** A line of more bytes is not read into memory as a whole. */
    static final int LONG_LINE = 16 << 20;

    private final Text text;
    private final long to;
    private Iterator<ByteBuffer> pieces;
    private byte[] bytes = new byte[512 << 10];

    /** Where the bytes begin in the text. */
    private long start;

    /** How many bytes there are, and how many of them are the window. */
    private int filled;

    private int length;
    private boolean last;
    private boolean tooLong;
    private final int longLine;

    /**
     * Windows from {@code from} to {@code to}, the start of a line and the end of a line.
     *
     * @param longLine of how many bytes a line is {@link #isLongLine}
     */
    Windows(Text text, long from, long to, int longLine) {
        this.text = text;
        this.to = to;
        this.longLine = longLine;
        this.start = from;
        this.pieces = text.slice(from, to).pieces();
    }

    /** Goes on to the next window; returns whether there is one. */
    boolean next() {
        if (last) {
            return false;
        }
        start += length;
        filled -= length;
        System.arraycopy(bytes, length, bytes, 0, filled);
        length = 0;
        int looked = 0;
        while (true) {
            boolean more = pieces.hasNext();
            length = endOfLines(looked, more);
            if (length > 0) {
                return true;
            }
            if (!more) {
                length = filled;
                last = true;
                return true;
            }
            if (filled >= longLine) {
                tooLong = true;
                return true;
            }
            looked = Math.max(0, filled - 1);
            add(pieces.next());
        }
    }

    /** Whether the window is the beginning of a line that is too long to be one. */
    boolean isLongLine() {
        return tooLong;
    }

    /** Goes on behind the long line. */
    void skipLongLine(int line) {
        tooLong = false;
        filled = 0;
        length = 0;
        last = text.lineEnd(line) >= to;
        start = last ? to : text.lineStart(line + 1);
        pieces = last ? Collections.emptyIterator() : text.slice(start, to).pieces();
    }

    /** Byte offset of the window in the text. */
    long start() {
        return start;
    }

    /** Byte offset of the window's end in the text. */
    long end() {
        return start + length;
    }

    /** The window's bytes; to be read only until the next window. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isLast() {
        return last;
    }

    /** The window as characters; each byte that is none is U+FFFD. */
    String characters() {
        // The JDK makes one replacement of several bytes that are no character.
        return text.invalidBytes() == 0
                ? new String(bytes, 0, length, StandardCharsets.UTF_8)
                : text.string(start, start + length);
    }

    /** Where the last line ends, its break included, that is here as a whole; 0 if none is. */
    private int endOfLines(int from, boolean more) {
        // An LF may follow.
        int end = more && filled > 0 && bytes[filled - 1] == '\r' ? filled - 1 : filled;
        while (end > from && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
            end--;
        }
        return end > from ? end : 0;
    }

    private void add(ByteBuffer piece) {
        int size = piece.remaining();
        if (filled + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(filled + size, 2 * bytes.length));
        }
        piece.get(bytes, filled, size);
        filled += size;
    }
}
