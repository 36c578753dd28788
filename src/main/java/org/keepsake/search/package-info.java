/**
 * Finds and replaces in a text of any size, on any thread.
 *
 * <p>A {@link org.keepsake.search.Query} is what the user asks for; it compiles to an {@link
 * org.keepsake.search.Expression}; a {@link org.keepsake.search.Search} runs it over an immutable
 * {@code Text} and returns {@link org.keepsake.search.Matches}, byte ranges in order; a {@link
 * org.keepsake.search.Substitution} creates a new text.
 *
 * <p><b>A match lies within one line, unless the query names a line break.</b> {@code ^} and {@code
 * $} are the start and end of a line. So the matches in a line depend on that line only: after an
 * edit nothing else has to be searched again, and the text is read in windows of whole lines, so
 * that memory use does not grow with the text. A query with a line break in it, or an expression
 * with {@code \n}, {@code \r} or {@code \R}, is matched against the text as a whole, anew after
 * each edit; {@code \n} is any kind of line break.
 *
 * <p>Unless case matters, canonically equivalent spellings of a character match each other, in
 * plain text and in expressions outside of character classes.
 *
 * <p>Characters are those of the text: a control character is itself, not the picture that stands
 * for it on the screen, and an invalid byte is found as U+FFFD.
 *
 * <p>All searching is done by {@code java.util.regex}. It backtracks and has no time limit, so an
 * expression like <code>(a+)+\1c</code> can take practically for ever: see J. Friedl, Mastering
 * Regular Expressions, 3rd ed., chapter 6, "Exponential Matches". But it reads through a {@code
 * CharSequence}, and the one it is given here checks from time to time whether the search has been
 * cancelled. It also recurses, for some expressions once per character; the resulting {@link
 * java.lang.StackOverflowError} is a failure of the search, not of the program.
 *
 * <p>Only a few of its types are public; the others are steps of one search, and the compiler keeps
 * them in this room, which is why it is a large one.
 *
 * <p>Depends on {@code text} alone.
 */
@NullMarked
package org.keepsake.search;

import org.jspecify.annotations.NullMarked;
