package org.keepsake.search;

/**
 * Maps each UTF-16 unit of a decoded run to the byte it begins at. Queries in ascending order go
 * through the run once.
 */
final class ByteOffsets {
    private final String characters;
    private final byte[] bytes;
    private final boolean same;
    private int index;
    private int offset;

    /**
     * Creates the mapping for one run.
     *
     * @param characters the decoded bytes, each invalid one as U+FFFD
     * @param bytes the run, from index 0
     * @param length the number of bytes
     */
    ByteOffsets(String characters, byte[] bytes, int length) {
        this.characters = characters;
        this.bytes = bytes;
        this.same = characters.length() == length;
    }

    /**
     * Returns the byte at which the unit begins; inside a surrogate pair, the byte after the pair.
     */
    int of(int unit) {
        if (same) {
            return unit;
        }
        if (unit < index) {
            index = 0;
            offset = 0;
        }
        while (index < unit) {
            offset += sizeAt(index);
            index += isPairAt(index) ? 2 : 1;
        }
        return offset;
    }

    private boolean isPairAt(int at) {
        return Character.isHighSurrogate(characters.charAt(at));
    }

    private int sizeAt(int at) {
        char unit = characters.charAt(at);
        if (unit < 0x80) {
            return 1;
        } else if (unit < 0x800) {
            return 2;
        } else if (isPairAt(at)) {
            return 4;
        }
        // The character itself, or the stand-in for a single byte?
        return unit != '\uFFFD' || isReplacementCharacter() ? 3 : 1;
    }

    private boolean isReplacementCharacter() {
        return offset + 2 < bytes.length
                && bytes[offset] == (byte) 0xEF
                && bytes[offset + 1] == (byte) 0xBF
                && bytes[offset + 2] == (byte) 0xBD;
    }
}
