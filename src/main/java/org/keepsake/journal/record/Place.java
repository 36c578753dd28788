package org.keepsake.journal.record;

/**
 * The user's place in a text.
 *
 * @param anchor where the selection began, in bytes of the text
 * @param caret where the caret is, in bytes of the text
 * @param topLine the first visible line, from 0
 */
public record Place(long anchor, long caret, int topLine) implements Entry {

    public Place {
        if (anchor < 0 || caret < 0 || topLine < 0) {
            throw new IllegalArgumentException(anchor + ", " + caret + ", " + topLine);
        }
    }

    /** The same place, clamped to a text of that length. */
    public Place within(long byteLength) {
        return new Place(Math.min(anchor, byteLength), Math.min(caret, byteLength), topLine);
    }
}
