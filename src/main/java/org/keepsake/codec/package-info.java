/**
 * Converts the bytes of a file to {@link org.keepsake.text.Text} and back, losing nothing either
 * way.
 *
 * <p>A text is UTF-8 bytes already, so a UTF-8 file goes in and out as it is, invalid bytes
 * included; only a byte order mark is removed and put back. All other charsets are transcoded,
 * strictly in both directions: a character that the charset lacks is an error that names it, never
 * a question mark. Decoded text is encoded again and compared before it is returned, so a file that
 * would not survive a save without edits is not opened in that charset at all.
 *
 * <p>The charset of a file is determined in this order: a byte order mark; UTF-16 or UTF-32 by
 * their zeros; valid UTF-8; the likeliest of the legacy charsets, those that predate Unicode. Each
 * counts only if the whole file survives the round trip; otherwise the bytes stay as they are.
 *
 * <p>Every charset of the Java runtime can be chosen; {@code KnownFormats} lists those that are
 * offered first, and {@code LegacyCharset} those that are guessed, with the languages that are
 * written in them.
 *
 * <p>Likelihood is computed here, by {@code Likelihood}, from the letter frequencies of 27
 * languages and from what words look like. It was compared with libraries: ICU's detector needs
 * longer texts, as does a port of Mozilla's, which is wrong more often. Of 1,489 texts in 31
 * charsets, of 5 to 5,000 characters, 96 % were detected correctly, 1 % were left as bytes and 3 %
 * were wrong; with the user's language as a hint, 97, 2 and 1 %. The wrong ones were short: up to
 * 10 characters 87 % were correct, up to 50 99 %, above that all. The constants were tuned on these
 * texts, so others may do a little worse. A wrong guess loses nothing: every charset that is
 * guessed encodes each character by itself, so whatever is not edited keeps its bytes.
 *
 * <p>Depends on {@code text} only; knows channels, but no files.
 */
@NullMarked
package org.keepsake.codec;

import org.jspecify.annotations.NullMarked;
