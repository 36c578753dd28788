package org.keepsake.ui.editor;

import org.keepsake.document.Selection;
import org.keepsake.save.SaveFailure;
import org.keepsake.text.Text;

/**
 * One character of a text, which can be found again after the text was edited.
 *
 * @param text the text that contains it
 * @param start its first byte
 * @param end the byte after its last
 */
public record CharacterPlace(Text text, long start, long end) {

    /** The character of {@code text} that could not be encoded. */
    public static CharacterPlace of(Text text, SaveFailure.Unencodable failure) {
        int next = failure.column() + Character.charCount(failure.codePoint());
        return new CharacterPlace(
                text,
                text.offset(failure.line(), failure.column()),
                text.offset(failure.line(), next));
    }

    /**
     * Finds the character in a later text: at the same offset or, if all edits were before it, at
     * the same distance from the end. If it is at neither, returns a place nearby.
     */
    Selection in(Text now) {
        long shifted = start + now.byteLength() - text.byteLength();
        if (isAt(start, now)) {
            return selectionAt(start);
        }
        return isAt(shifted, now)
                ? selectionAt(shifted)
                : Selection.caretAt(Math.min(start, now.byteLength()));
    }

    private boolean isAt(long place, Text now) {
        long after = place + end - start;
        return place >= 0
                && after <= now.byteLength()
                && now.slice(place, after).contentEquals(text.slice(start, end));
    }

    private Selection selectionAt(long place) {
        return new Selection(place, place + end - start);
    }
}
