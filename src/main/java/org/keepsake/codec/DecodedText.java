package org.keepsake.codec;

import org.keepsake.text.Text;

/**
 * A text and the format that gives its file's bytes again.
 *
 * @param text without a byte order mark, unless the file is not what its mark promises
 * @param format how to save it
 */
public record DecodedText(Text text, TextFormat format) {}
