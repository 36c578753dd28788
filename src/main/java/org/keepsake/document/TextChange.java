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
}
