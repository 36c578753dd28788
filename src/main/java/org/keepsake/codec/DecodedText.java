package org.keepsake.codec;

import org.keepsake.text.Text;

/**
 * A text, and the format that reproduces its file's bytes.
 *
 * @param text the text without a byte order mark, unless the file is not what its mark promises
 * @param format how to save it
 * @param guessed whether the charset was guessed from the letters alone, so it may be wrong
 */
public record DecodedText(Text text, TextFormat format, boolean guessed) {

    /** A text whose charset is certain, or its bytes as they are. */
    DecodedText(Text text, TextFormat format) {
        this(text, format, false);
    }

    DecodedText asGuess() {
        return new DecodedText(text, format, true);
    }
}
