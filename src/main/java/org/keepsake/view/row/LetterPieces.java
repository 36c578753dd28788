package org.keepsake.view.row;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts letters into pieces that the toolkit lays out correctly on Linux:
 *
 * <ul>
 *   <li>around letters that are written from right to left, where a space, a comma or another such
 *       script begins: if two fonts are needed for them, in one piece it draws the parts in the
 *       order of the other direction, elsewhere than it says;
 *   <li>around each character beyond U+FFFF in a text with joiners or combining marks: in one piece
 *       it takes the two halves of such a character for two, so that the caret is drawn a letter
 *       too far left behind each of them.
 * </ul>
 */
public final class LetterPieces {
    private LetterPieces() {}

    /** The pieces of a string, together the whole; mostly that is all there is. */
    public static List<String> of(String string) {
        if (string.chars().noneMatch(unit -> unit >= '\u0300')) {
            return List.of(string);
        }
        boolean halves =
                string.chars().anyMatch(unit -> Character.isSurrogate((char) unit))
                        && string.chars().anyMatch(LetterPieces::isComplex);
        List<String> pieces = new ArrayList<>();
        UnicodeScript last = UnicodeScript.COMMON;
        int from = 0;
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(string);
        int at = 0;
        for (int next = clusters.next(); next != BreakIterator.DONE; next = clusters.next()) {
            int letter = string.codePointAt(at);
            boolean apart = halves && hasSurrogate(string, at, next);
            UnicodeScript script =
                    isRightToLeft(letter) ? UnicodeScript.of(letter) : UnicodeScript.COMMON;
            if ((apart || script != last) && from < at) {
                pieces.add(string.substring(from, at));
                from = at;
            }
            if (apart) {
                pieces.add(string.substring(at, next));
                from = next;
            }
            last = script;
            at = next;
        }
        if (from < string.length()) {
            pieces.add(string.substring(from));
        }
        return pieces;
    }

    private static boolean hasSurrogate(String string, int from, int to) {
        return string.substring(from, to)
                .chars()
                .anyMatch(unit -> Character.isSurrogate((char) unit));
    }

    /**
     * Whether the toolkit may lay out a text with this unit as complex; true for some it doesn't.
     */
    private static boolean isComplex(int unit) {
        return unit >= '\u0300' && !Character.isSurrogate((char) unit);
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
