package org.keepsake.journal;

/**
 * Where somebody is in a text.
 *
 * @param anchor where the selection began, in bytes of the text
 * @param caret where the caret stands, in bytes of the text
 * @param topLine the first line in sight, from 0
 */
public record Place(long anchor, long caret, int topLine) implements Entry {

    public Place {
        if (anchor < 0 || caret < 0 || topLine < 0) {
            throw new IllegalArgumentException(anchor + ", " + caret + ", " + topLine);
        }
    }

    /** The same, as far as a text of that length has it. */
    Place within(long byteLength) {
        return new Place(Math.min(anchor, byteLength), Math.min(caret, byteLength), topLine);
    }
}
