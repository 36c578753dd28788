package org.keepsake.text;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The size of a text in a person's terms.
 *
 * @param characters Unicode code points, at least 0; each line break counts as one, even CRLF, and
 *     so does each byte that is not part of a character
 * @param words runs of anything but white space that hold a letter or a digit, at least 0: a dash
 *     between spaces is none. White space has the Unicode property White_Space
 */
public record Figures(long characters, long words) {
    /** The figures of an empty text. */
    public static final Figures NONE = new Figures(0, 0);

    /**
     * Counts the bytes from {@code from} to before {@code to}, taken by themselves, in one pass.
     *
     * @param cancelled polled every few kilobytes
     * @throws CancellationException when {@code cancelled} returns true
     */
    public static Figures of(Text text, long from, long to, BooleanSupplier cancelled) {
        Text range = text.slice(from, to);
        long words = 0;
        long pairs = 0;
        boolean counted = false;
        for (Leaves leaves = new Leaves(range.root()); leaves.hasNext(); ) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            byte[] bytes = leaves.next().toBytes();
            int at = 0;
            while (at < bytes.length) {
                // By the seam rule a leaf contains only whole sequences.
                int length = bytes[at] >= 0 ? 1 : Utf8.sequence(bytes, at, bytes.length);
                pairs += length == 4 ? 1 : 0;
                if (isSpace(bytes, at, length)) {
                    counted = false;
                } else if (!counted && Character.isLetterOrDigit(character(bytes, at, length))) {
                    counted = true;
                    words++;
                }
                at += Math.max(1, length);
            }
        }
        return new Figures(range.charLength() - pairs - range.lineBreaks().crlf(), words);
    }

    /**
     * Returns these figures, which are those of {@code before}, updated for {@code after}: only the
     * lines that differ are counted.
     *
     * @param cancelled as in {@link #of}
     * @throws CancellationException when {@code cancelled} returns true
     */
    public Figures moved(Text before, Text after, BooleanSupplier cancelled) {
        Edit lines = Edit.between(before, after).wholeLines(before, after);
        Figures gone = of(before, lines.start(), lines.endBefore(), cancelled);
        Figures come = of(after, lines.start(), lines.endAfter(), cancelled);
        return new Figures(
                characters - gone.characters + come.characters, words - gone.words + come.words);
    }

    /** The figures of two texts, each taken by itself. */
    public Figures plus(Figures other) {
        return new Figures(characters + other.characters, words + other.words);
    }

    private static boolean isSpace(byte[] bytes, int at, int length) {
        return switch (length) {
            case 1 -> bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r');
            case 2 -> bytes[at] == (byte) 0xC2 && isSpace(bytes[at + 1] & 0xFF);
            case 3 -> isSpace(character(bytes, at, length));
            default -> false;
        };
    }

    /** The code point of a sequence, or U+FFFD for a byte that is not part of one. */
    private static int character(byte[] bytes, int at, int length) {
        return switch (length) {
            case 1 -> bytes[at];
            case 2 -> (bytes[at] & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
            case 3 ->
                    (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
            case 4 ->
                    (bytes[at] & 0x07) << 18
                            | (bytes[at + 1] & 0x3F) << 12
                            | (bytes[at + 2] & 0x3F) << 6
                            | (bytes[at + 3] & 0x3F);
            default -> '\uFFFD';
        };
    }

    /** White space beyond ASCII. */
    private static boolean isSpace(int character) {
        return switch (character) {
            case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> character >= 0x2000 && character <= 0x200A;
        };
    }
}
