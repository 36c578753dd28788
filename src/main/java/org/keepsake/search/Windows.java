package org.keepsake.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import org.keepsake.text.Text;

/**
 * Reads a text in windows of whole lines, as many at a time as is worthwhile. The last window is
 * the last line, which may be empty and has no break; every other window ends with a break.
 */
final class Windows {
    /** A line with more bytes is not read into memory as a whole. */
    static final int LONG_LINE = 16 << 20;

    private final Text text;
    private final long to;
    private Iterator<ByteBuffer> pieces;
    private byte[] bytes = new byte[512 << 10];

    /** The offset of the bytes in the text. */
    private long start;

    /** How many bytes have been read, and how many of them form the window. */
    private int filled;

    private int length;
    private boolean last;
    private boolean tooLong;
    private final int longLine;

    /**
     * Creates the windows from {@code from} to {@code to}, the start of a line and the end of a
     * line.
     *
     * @param longLine lines of more bytes are {@link #isLongLine long}
     */
    Windows(Text text, long from, long to, int longLine) {
        this.text = text;
        this.to = to;
        this.longLine = longLine;
        this.start = from;
        this.pieces = text.slice(from, to).pieces();
    }

    /** Moves to the next window; returns whether there is one. */
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

    /** Whether the window is the start of a line that is too long for one window. */
    boolean isLongLine() {
        return tooLong;
    }

    /** Moves past the long line. */
    void skipLongLine(int line) {
        tooLong = false;
        filled = 0;
        length = 0;
        last = text.lineEnd(line) >= to;
        start = last ? to : text.lineStart(line + 1);
        pieces = last ? Collections.emptyIterator() : text.slice(start, to).pieces();
    }

    /** The byte offset of the window in the text. */
    long start() {
        return start;
    }

    /** The byte offset of the window's end in the text. */
    long end() {
        return start + length;
    }

    /** The window's bytes; valid only until the next window. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** The window as characters; each invalid byte is U+FFFD. */
    String characters() {
        // The JDK may replace several invalid bytes with a single U+FFFD.
        return text.invalidBytes() == 0
                ? new String(bytes, 0, length, StandardCharsets.UTF_8)
                : text.string(start, start + length);
    }

    /** Returns the end of the last complete line, its break included; 0 if there is none. */
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
