package org.keepsake.view.row;

/**
 * Tells characters that nobody would see where they stand: they may change the order in which text
 * is read, or hide in a name. The toolkit draws some of them as boxes over their neighbours.
 *
 * <p>In the scripts that need them, joiners, marks of direction and spaces without a width are part
 * of the spelling and left alone. What embeds or overrides a direction never is: it makes code read
 * otherwise than it runs (CVE-2021-42574).
 */
final class Invisible {
    /** The first letter of the scripts that use joiners, marks or spaces without a width. */
    private static final int HEBREW = 0x590;

    /** The toolkit draws it as a hyphen, where nothing is seen in print. */
    private static final char SOFT_HYPHEN = '\u00ad';

    private Invisible() {}

    /** Whether the character at an index of a row is to be shown by its code. */
    static boolean isAt(String row, int index) {
        char character = row.charAt(index);
        return isNeverSeen(character)
                || (isPartOfSomeSpelling(character)
                        && !isSuchLetter(row, index - 1)
                        && !isSuchLetter(row, index + 1));
    }

    /** Whether {@link #isAt} may be true of a character. */
    static boolean isPossible(int character) {
        return (character == SOFT_HYPHEN || character >= 0x61c)
                && character <= 0xffff
                && (isNeverSeen((char) character) || isPartOfSomeSpelling((char) character));
    }

    private static boolean isNeverSeen(char character) {
        return (character >= '\u202a' && character <= '\u202e')
                || (character >= '\u2061' && character <= '\u2069')
                || (character >= '\ufff9' && character <= '\ufffb')
                || character == SOFT_HYPHEN
                || character == '\ufeff'
                || character == '\u3164'
                || character == '\uffa0';
    }

    private static boolean isPartOfSomeSpelling(char character) {
        return (character >= '\u200b' && character <= '\u200f')
                || character == '\u061c'
                || character == '\u180e'
                || character == '\u2060';
    }

    private static boolean isSuchLetter(String row, int index) {
        return index >= 0
                && index < row.length()
                && row.charAt(index) >= HEBREW
                && !isPossible(row.charAt(index))
                && (Character.isSurrogate(row.charAt(index))
                        || Character.isLetter(row.charAt(index))
                        || Character.getType(row.charAt(index)) == Character.NON_SPACING_MARK
                        || Character.getType(row.charAt(index))
                                == Character.COMBINING_SPACING_MARK);
    }
}
