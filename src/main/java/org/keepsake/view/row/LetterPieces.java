package org.keepsake.view.row;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts letters into pieces that the toolkit lays out correctly on Linux:
 *
 * <ul>
 *   <li>around letters that are written from right to left, where a space, a comma or another such
 *       script begins: if two fonts are needed for them, in one piece it draws the parts in the
 *       order of the other direction, elsewhere than it says;
 *   <li>around words that it shapes, such as those of Hindi or with a combining mark, each with the
 *       spaces behind it: where it wraps what it shapes in one piece, it takes a line to be as wide
 *       as all that follows, loses letters at the edge and doesn't keep words together;
 *   <li>around each character beyond U+FFFF in a text with joiners or combining marks: in one piece
 *       it takes the two halves of such a character for two, so that the caret is drawn a letter
 *       too far left behind each of them.
 * </ul>
 */
public final class LetterPieces {
    /**
     * The first and the last of the ranges of letters that the toolkit shapes, as in its {@code
     * ScriptMapper}; those beyond the first plane and of scripts that hardly anybody writes are not
     * among them.
     */
    private static final int[][] SHAPED = {
        {0x300, 0x36f},
        {0x590, 0x6ff},
        {0x900, 0xe7f},
        {0xf00, 0x109f},
        {0x1100, 0x11ff},
        {0x1780, 0x17ff},
        {0x200c, 0x200d}
    };

    /** What a piece has, if not the letters of a {@link UnicodeScript} from right to left. */
    private enum Sort {
        PLAIN,
        SHAPED_WORD,
        SPACE_BEHIND
    }

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
        Enum<?> last = Sort.PLAIN;
        int from = 0;
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(string);
        int at = 0;
        for (int next = clusters.next(); next != BreakIterator.DONE; next = clusters.next()) {
            boolean apart = halves && hasSurrogate(string, at, next);
            Enum<?> sort = sort(string, at, next, last);
            boolean cut = sort != last && !(last == Sort.SHAPED_WORD && sort == Sort.SPACE_BEHIND);
            if ((apart || cut) && from < at) {
                pieces.add(string.substring(from, at));
                from = at;
            }
            if (apart) {
                pieces.add(string.substring(at, next));
                from = next;
            }
            last = sort;
            at = next;
        }
        if (from < string.length()) {
            pieces.add(string.substring(from));
        }
        return pieces;
    }

    private static Enum<?> sort(String string, int from, int to, Enum<?> last) {
        int letter = string.codePointAt(from);
        if (isRightToLeft(letter)) {
            return UnicodeScript.of(letter);
        }
        if (string.substring(from, to).chars().anyMatch(LetterPieces::isShaped)) {
            return Sort.SHAPED_WORD;
        }
        boolean behind = last == Sort.SHAPED_WORD || last == Sort.SPACE_BEHIND;
        return behind && letter == ' ' ? Sort.SPACE_BEHIND : Sort.PLAIN;
    }

    private static boolean isShaped(int unit) {
        return Arrays.stream(SHAPED).anyMatch(range -> unit >= range[0] && unit <= range[1]);
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
