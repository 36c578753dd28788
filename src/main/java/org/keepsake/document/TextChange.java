package org.keepsake.document;

import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * One text turned into another by replacing one range.
 *
 * @param before the text as it was
 * @param after the text as it is now
 * @param start where they begin to differ, in bytes
 * @param removed how many bytes of {@code before} went, from {@code start}
 * @param inserted how many bytes of {@code after} came, from {@code start}
 */
public record TextChange(Text before, Text after, long start, long removed, long inserted) {

    /** So many bytes are looked at for a word. */
    private static final int WORD = 256;

    /** Everything replaced: what is known of a change that is not one edit. */
    public static TextChange whole(Text before, Text after) {
        return new TextChange(before, after, 0, before.byteLength(), after.byteLength());
    }

    /** The bytes {@code from} to {@code to} of a text replaced. */
    public static TextChange of(Text before, long from, long to, Text with) {
        return new TextChange(
                before, before.replace(from, to, with), from, to - from, with.byteLength());
    }

    /**
     * The lines in which two texts differ: bytes that do may begin or end inside of a character.
     */
    public static TextChange between(Text before, Text after) {
        Edit lines = Edit.between(before, after).wholeLines(before, after);
        return new TextChange(
                before,
                after,
                lines.start(),
                lines.endBefore() - lines.start(),
                lines.endAfter() - lines.start());
    }

    /** The same change backwards. */
    public TextChange reversed() {
        return new TextChange(after, before, start, inserted, removed);
    }

    /** Just behind what was inserted, in bytes of {@code after}. */
    public long end() {
        return start + inserted;
    }

    /** This change and then another, as one. */
    TextChange then(TextChange next) {
        long head = Math.min(start, next.start);
        long tail = Math.min(after.byteLength() - end(), next.after.byteLength() - next.end());
        return new TextChange(
                before,
                next.after,
                head,
                before.byteLength() - tail - head,
                next.after.byteLength() - tail - head);
    }

    /** Whether it takes something away and puts nothing there. */
    boolean isDeletion() {
        return inserted == 0;
    }

    /** Whether what it puts in has a line break. */
    boolean insertsLineBreak() {
        return after.slice(start, end()).lineCount() > 1;
    }

    /** Whether what it puts in begins with something else than a space. */
    boolean insertsWord() {
        return inserted > 0 && !isSpace(start);
    }

    /** Whether what it puts in ends with a space behind something else. */
    boolean endsWord() {
        return inserted > 0
                && isSpace(end() - 1)
                && !after.string(start, start + Math.min(inserted, WORD)).isBlank();
    }

    private boolean isSpace(long at) {
        String character = after.string(at, at + 1);
        return character.equals(" ") || character.equals("\t");
    }
}
