package org.keepsake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * An immutable text of UTF-8 bytes, designed for editing.
 *
 * <p>Any bytes are allowed, and are read as follows. A valid UTF-8 sequence is a character of one
 * or two UTF-16 units. Each byte that is not part of a valid sequence reads as one unit, U+FFFD.
 * LF, CR and CRLF are each one line break. This always holds for the byte sequence as a whole,
 * whatever edits led to it: halves of a character or of a CRLF that meet are whole again.
 *
 * <p>Byte offsets and lengths are {@code long}. Lines and columns count from 0, columns in UTF-16
 * units. An edit takes O(log n) time and memory plus its own size, and finding a place takes O(log
 * n); texts derived from each other share memory. Two texts are equal only if they are the same
 * object; {@link #contentEquals} compares bytes.
 *
 * <p>Thread-safe. Indices out of range throw {@link IndexOutOfBoundsException}, and a result that
 * does not fit into an {@code int}, such as the length of a line of over 2 GiB, throws {@link
 * ArithmeticException}.
 */
public final class Text {
    private static final Text EMPTY = new Text(Leaf.EMPTY);
    private static final int ENCODING_BUFFER = 64 << 10;

    private final Node root;

    Text(Node root) {
        this.root = root;
    }

    /** The empty text. */
    public static Text empty() {
        return EMPTY;
    }

    /**
     * Returns a string as a text.
     *
     * @throws UnpairedSurrogateException if the string contains half of a surrogate pair
     * @throws TooManyLinesException if it has too many lines
     */
    public static Text of(CharSequence string) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        CharBuffer in = CharBuffer.wrap(string);
        ByteBuffer out = ByteBuffer.allocate((int) Math.min(3L * string.length(), ENCODING_BUFFER));
        TextBuilder builder = new TextBuilder(string.length());
        CoderResult result;
        do {
            result = encoder.encode(in, out, true);
            if (result.isError()) {
                throw new UnpairedSurrogateException(in.position());
            }
            builder.append(out.flip());
            out.clear();
        } while (result.isOverflow());
        return builder.build();
    }

    /**
     * Returns a copy of these bytes as a text.
     *
     * @throws TooManyLinesException if it has too many lines
     */
    public static Text ofBytes(byte[] bytes) {
        return new TextBuilder(bytes.length).append(ByteBuffer.wrap(bytes)).build();
    }

    /** Number of bytes. */
    public long byteLength() {
        return root.bytes();
    }

    /** Number of UTF-16 units, line breaks included. */
    public long charLength() {
        return root.units();
    }

    /** Number of line breaks plus one; at most {@link TooManyLinesException#LIMIT}. */
    public int lineCount() {
        return root.breaks() + 1;
    }

    /** The number of line breaks of each kind. O(1). */
    public LineBreakCounts lineBreaks() {
        Oddities odd = root.oddities();
        return new LineBreakCounts(
                root.breaks() - odd.pairs() - odd.returns(), odd.pairs(), odd.returns());
    }

    /**
     * The number of bytes that are not part of a character, each of which reads as U+FFFD. O(1).
     */
    public long invalidBytes() {
        return root.oddities().invalid();
    }

    /** The offset of the first byte that is not part of a character, or the byte length. */
    public long firstInvalidByte() {
        return lines().firstInvalid();
    }

    /**
     * Returns this text with every line break replaced by the given kind; itself, if it has no
     * others. Takes one pass over the text, so it is meant for a background thread.
     *
     * @param progress receives, from time to time, how many bytes of this text are done; what it
     *     throws ends the pass
     * @throws OutOfMemoryError if direct memory runs out, see {@code -XX:MaxDirectMemorySize}
     */
    public Text withLineBreaks(LineBreak kind, LongConsumer progress) {
        return lineBreaks().of(kind) == root.breaks()
                ? this
                : new LineBreakConversion(kind).convert(pieces(), progress);
    }

    /** Byte offset of a line's first byte. */
    public long lineStart(int line) {
        return lines().range(line).start();
    }

    /** Byte offset just before a line's break, or the end of the text for the last line. */
    public long lineEnd(int line) {
        return lines().range(line).end();
    }

    /** Length of a line in UTF-16 units, without its break. */
    public int lineLength(int line) {
        return lines().length(line);
    }

    /**
     * A line without its break. Control characters are left as they are; each invalid byte is
     * U+FFFD.
     */
    public String line(int line) {
        LineIndex.Range range = lines().range(line);
        return lines().string(range.start(), range.end());
    }

    /**
     * Part of a line, the same as {@code line(line).substring(from, to)}, so it may begin or end
     * with half of a surrogate pair. O(log n + to - from), however long the line is.
     */
    public String line(int line, int from, int to) {
        return lines().columns(line, from, to);
    }

    /**
     * The position of a byte offset, from 0 to the byte length. An offset inside a character or a
     * CRLF has the position of its start.
     */
    public Position position(long byteOffset) {
        Objects.checkFromToIndex(byteOffset, byteLength(), byteLength());
        return lines().position(byteOffset);
    }

    /**
     * The byte offset of a column. Beyond the end of the line it is the line's end; inside a
     * surrogate pair it is the start of that character.
     */
    public long offset(int line, int column) {
        return lines().offset(line, column, false);
    }

    /**
     * The byte offset of a column as in {@link #offset}, except that inside a surrogate pair it is
     * the end of that character: a range up to it contains whole characters.
     */
    public long offsetAfter(int line, int column) {
        return lines().offset(line, column, true);
    }

    /**
     * This text with the bytes from {@code from} to before {@code to} replaced.
     *
     * @throws TooManyLinesException if the result would have too many lines
     */
    public Text replace(long from, long to, Text with) {
        Objects.checkFromToIndex(from, to, byteLength());
        if (from == to && with.byteLength() == 0) {
            return this;
        }
        Node head = Rope.split(root, from).left();
        Node tail = Rope.split(root, to).right();
        return new Text(Rope.concat(Rope.concat(head, with.root), tail));
    }

    /** Returns the bytes from {@code from} to before {@code to} as a text. */
    public Text slice(long from, long to) {
        Objects.checkFromToIndex(from, to, byteLength());
        if (from == 0 && to == byteLength()) {
            return this;
        }
        return new Text(Rope.slice(root, from, to));
    }

    /**
     * Returns this text followed by another.
     *
     * @throws TooManyLinesException if the result would have too many lines
     */
    public Text concat(Text tail) {
        return replace(byteLength(), byteLength(), tail);
    }

    /**
     * Returns the bytes in order, as read-only buffers sized for writing: each at most 256 KiB and,
     * except for the last, at least 64 KiB. Most are views of the text's own memory.
     */
    public Iterator<ByteBuffer> pieces() {
        return new Pieces(root);
    }

    /** Decodes everything, as {@link #string} does. For small texts. */
    @Override
    public String toString() {
        return string(0, byteLength());
    }

    /**
     * Decodes the bytes from {@code from} to before {@code to}, taken by themselves, with their
     * line breaks as they are.
     *
     * @throws ArithmeticException if the result would be longer than a string can be
     */
    public String string(long from, long to) {
        Objects.checkFromToIndex(from, to, byteLength());
        return lines().string(from, to);
    }

    /** Whether both texts have the same bytes. Shared parts are skipped. */
    public boolean contentEquals(Text other) {
        return RopeEquality.sameBytes(root, other.root);
    }

    /**
     * Returns a copy of all bytes. For small texts.
     *
     * @throws ArithmeticException if they do not fit into an array
     */
    public byte[] toBytes() {
        byte[] bytes = new byte[Math.toIntExact(byteLength())];
        Rope.copy(root, 0, bytes.length, bytes, 0);
        return bytes;
    }

    /** The root of the tree, for this package only. */
    Node root() {
        return root;
    }

    /** This text divided into rows for the screen. O(1). */
    public Rows rows() {
        return new Rows(root);
    }

    private LineIndex lines() {
        return new LineIndex(root);
    }
}
