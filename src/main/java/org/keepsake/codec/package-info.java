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
 * <p>A UTF-16 file of which a few units are no characters is UTF-16 all the same: {@code
 * DamagedUtf16} keeps those units as they are, and what is typed is written in units of two bytes.
 * A file that is read again, because another program has changed it, keeps the charset it was in
 * unless its bytes are evidently in another now.
 *
 * <p>The charset of a file is determined in this order: a byte order mark; UTF-16 or UTF-32 by
 * their zeros; valid UTF-8; the likeliest of the legacy charsets, those that predate Unicode. Each
 * counts only if the whole file survives the round trip; otherwise the bytes stay as they are.
 *
 * <p>Every charset of the Java runtime can be chosen; {@code KnownFormats} lists those that are
 * offered first, and {@code LegacyCharset} those that are guessed, with the languages that are
 * written in them.
 *
 * <p>Likelihood is computed here, by {@code Likelihood}, from the letter frequencies of 28
 * languages and from what words look like. It was compared with libraries: ICU's detector needs
 * longer texts, as does a port of Mozilla's, which is wrong more often. Of 1,510 texts in 31
 * charsets, of 5 to 5,000 characters, 95.8 % were detected correctly and 2.6 % were wrong, the rest
 * was left as bytes; with the user's language as a hint, 97.5 and 0.9 %. The wrong ones were short:
 * up to 10 characters 87 % were correct, up to 50 98 %, above that all. The constants were tuned on
 * these texts; of 2,153 names of countries, which they were not tuned on, 96.9 % were correct and
 * 1.6 % wrong. A wrong guess loses nothing: every charset that is guessed encodes each character by
 * itself, so whatever is not edited keeps its bytes.
 *
 * <p>Depends on {@code text} only; knows channels, but no files.
 */
@NullMarked
package org.keepsake.codec;

import org.jspecify.annotations.NullMarked;
