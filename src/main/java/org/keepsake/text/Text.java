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
 * An immutable text of UTF-8 bytes, made for being edited.
 *
 * <p>Any bytes are allowed. They read as follows. A valid UTF-8 sequence is a character of one or
 * two UTF-16 units. Each byte that is part of no valid sequence reads as one unit, U+FFFD. LF, CR
 * and CRLF are each one line break. This always holds for the whole byte sequence, whatever edits
 * led to it: halves of a character or of a CRLF that come together are whole again.
 *
 * <p>Offsets and lengths of bytes are {@code long}. Lines and columns count from 0, columns in
 * UTF-16 units. An edit costs O(log n) time and memory plus its own size, as does finding a place;
 * texts that came from each other share their memory. Two texts are equal only if they are the same
 * object; {@link #contentEquals} compares bytes.
 *
 * <p>Safe for use by any threads. Indices out of range throw {@link IndexOutOfBoundsException}, and
 * an answer that no {@code int} can hold, such as the length of a line of over 2 GiB, throws {@link
 * ArithmeticException}.
 */
public final class Text {
    private static final Text EMPTY = new Text(Leaf.EMPTY);
    private static final int ENCODING_BUFFER = 64 << 10;

    private final Node root;

    Text(Node root) {
        this.root = root;
    }

    /** The text without a byte. */
    public static Text empty() {
        return EMPTY;
    }

    /**
     * The text of a string.
     *
     * @throws UnpairedSurrogateException if the string holds half of a surrogate pair
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
     * The text of a copy of these bytes.
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

    /** How many line breaks there are of each kind. O(1). */
    public LineBreakCounts lineBreaks() {
        Oddities odd = root.oddities();
        return new LineBreakCounts(
                root.breaks() - odd.pairs() - odd.returns(), odd.pairs(), odd.returns());
    }

    /** Number of bytes that are part of no character, so read as U+FFFD each. O(1). */
    public long invalidBytes() {
        return root.oddities().invalid();
    }

    /** Byte offset of the first byte that is part of no character, or the byte length. */
    public long firstInvalidByte() {
        return lines().firstInvalid();
    }

    /**
     * This text with each line break replaced by one of that kind; itself, when it has no others.
     * Takes one pass over the text, and is meant for a thread that may take it.
     *
     * @param progress is told how many bytes of this text are done, from time to time; what it
     *     throws ends the pass
     * @throws OutOfMemoryError if direct memory, see {@code -XX:MaxDirectMemorySize}, is used up
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
     * The byte offset of a column as in {@link #offset}, but inside a surrogate pair the end of
     * that character: so a range up to it takes whole characters.
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

    /** The bytes from {@code from} to before {@code to} as a text. */
    public Text slice(long from, long to) {
        Objects.checkFromToIndex(from, to, byteLength());
        if (from == 0 && to == byteLength()) {
            return this;
        }
        return new Text(Rope.slice(root, from, to));
    }

    /**
     * This text and then the other.
     *
     * @throws TooManyLinesException if the result would have too many lines
     */
    public Text concat(Text tail) {
        return replace(byteLength(), byteLength(), tail);
    }

    /**
     * The bytes in order, as read-only buffers that suit a write: each at most 256 KiB and, but for
     * the last, at least 64 KiB. Most are views of the text's own memory.
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

    /** Whether both texts have the same bytes. Takes no time for the parts that they share. */
    public boolean contentEquals(Text other) {
        return RopeEquality.sameBytes(root, other.root);
    }

    /**
     * A copy of all bytes. For small texts.
     *
     * @throws ArithmeticException if they are more than an array can hold
     */
    public byte[] toBytes() {
        byte[] bytes = new byte[Math.toIntExact(byteLength())];
        Rope.copy(root, 0, bytes.length, bytes, 0);
        return bytes;
    }

    /** The tree, for this package only. */
    Node root() {
        return root;
    }

    /** This text cut into rows for the screen. O(1). */
    public Rows rows() {
        return new Rows(root);
    }

    private LineIndex lines() {
        return new LineIndex(root);
    }
}
