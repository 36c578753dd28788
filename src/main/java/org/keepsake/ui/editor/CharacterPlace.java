package org.keepsake.ui.editor;

import org.keepsake.document.Selection;
import org.keepsake.save.SaveFailure;
import org.keepsake.text.Text;

/**
 * One character of a text, to be found again when the text has been edited since.
 *
 * @param text the text that it is in
 * @param start its first byte
 * @param end just behind its last byte
 */
public record CharacterPlace(Text text, long start, long end) {

    /** The character of {@code text} that could not be written. */
    public static CharacterPlace of(Text text, SaveFailure.Unencodable failure) {
        int next = failure.column() + Character.charCount(failure.codePoint());
        return new CharacterPlace(
                text,
                text.offset(failure.line(), failure.column()),
                text.offset(failure.line(), next));
    }

    /**
     * The character in a later text: it is where it was, or, when edits were made before it only,
     * as far from the end as it was. Where it is in neither place, just a place nearby.
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
