package org.keepsake.codec;

import org.keepsake.text.Text;

/**
 * A text and the format that gives its file's bytes again.
 *
 * @param text without a byte order mark, unless the file is not what its mark promises
 * @param format how to save it
 * @param guessed whether nothing but the letters themselves spoke for that charset, so that it may
 *     be another one
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
