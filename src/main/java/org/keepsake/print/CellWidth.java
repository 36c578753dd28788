package org.keepsake.print;

/**
 * How many cells a character takes.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">Unicode Standard Annex 11, East Asian
 *     Width</a>
 */
final class CellWidth {
    private CellWidth() {}

    /** From 0, for what is drawn on the character before, to 2. */
    static int of(int character) {
        if (character < 0x300) {
            return 1;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115f
                        || (character >= 0x2e80 && character <= 0xa4cf && character != 0x303f)
                        || (character >= 0xac00 && character <= 0xd7a3)
                        || (character >= 0xf900 && character <= 0xfaff)
                        || (character >= 0xfe30 && character <= 0xfe6f)
                        || (character >= 0xff00 && character <= 0xff60)
                        || (character >= 0xffe0 && character <= 0xffe6)
                        || (character >= 0x1f300 && character <= 0x1faff)
                        || (character >= 0x20000 && character <= 0x3fffd));
    }
}
