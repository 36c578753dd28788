package org.keepsake.document;

/**
 * What is selected, as byte offsets into one particular text.
 *
 * @param anchor where the selection began, 0 to the text's byte length
 * @param caret where the caret stands; equal to {@code anchor} when nothing is selected
 */
public record Selection(long anchor, long caret) {

    /** Nothing selected, the caret at {@code offset} bytes. */
    public static Selection caretAt(long offset) {
        return new Selection(offset, offset);
    }
}
