package org.keepsake.document;

import java.util.Optional;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

/**
 * A change from one text to another that replaces one range.
 *
 * @param before the text before
 * @param after the text after
 * @param start where they begin to differ, in bytes
 * @param removed the number of bytes removed from {@code before} at {@code start}
 * @param inserted the number of bytes inserted into {@code after} at {@code start}
 */
public record TextChange(Text before, Text after, long start, long removed, long inserted) {

    /** How many bytes are examined for a word. */
    private static final int WORD = 256;

    /** Replaces everything: for a change that is not known to be a single edit. */
    public static TextChange whole(Text before, Text after) {
        return new TextChange(before, after, 0, before.byteLength(), after.byteLength());
    }

    /** Replaces the bytes {@code from} to {@code to} of a text. */
    public static TextChange of(Text before, long from, long to, Text with) {
        return new TextChange(
                before, before.replace(from, to, with), from, to - from, with.byteLength());
    }

    /**
     * Returns the lines in which two texts differ; the differing bytes themselves may begin or end
     * inside a character.
     */
    public static TextChange between(Text before, Text after) {
        return of(before, after, Edit.between(before, after).wholeLines(before, after));
    }

    /** Returns the whole characters in which two texts differ. */
    static TextChange ofCharacters(Text before, Text after) {
        return of(before, after, Edit.between(before, after).wholeCharacters(before, after));
    }

    private static TextChange of(Text before, Text after, Edit edit) {
        return new TextChange(
                before,
                after,
                edit.start(),
                edit.endBefore() - edit.start(),
                edit.endAfter() - edit.start());
    }

    /** Returns the inverse of this change. */
    public TextChange reversed() {
        return new TextChange(after, before, start, inserted, removed);
    }

    /** The end of the insertion, in bytes of {@code after}. */
    public long end() {
        return start + inserted;
    }

    /** Returns this change followed by another, as one. */
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

    /**
     * The text that is there when only the first part has been inserted, if {@code wanted} has its
     * content; empty if it removes anything.
     */
    Optional<Text> startOfInsertion(Text wanted) {
        long part = wanted.byteLength() - before.byteLength();
        if (removed > 0 || part <= 0 || part >= inserted) {
            return Optional.empty();
        }
        return Optional.of(after.replace(start + part, end(), Text.empty()))
                .filter(wanted::contentEquals);
    }

    /** Whether it only removes bytes. */
    boolean isDeletion() {
        return inserted == 0;
    }

    /** The first part of the insertion, up to an offset in {@code after}. */
    TextChange upTo(long to) {
        return new TextChange(before, after, start, 0, Math.clamp(to - start, 0, inserted));
    }

    /** Whether the insertion contains a line break. */
    boolean insertsLineBreak() {
        return after.slice(start, end()).lineCount() > 1;
    }

    /** Whether the insertion begins with something other than a space. */
    boolean insertsWord() {
        return inserted > 0 && !isSpace(start);
    }

    /** Whether the insertion ends with a space after something else. */
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
