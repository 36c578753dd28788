/**
 * Finds and replaces in a text of any size, on any thread.
 *
 * <p>A {@link org.keepsake.search.Query} is what a person has asked for; compiled, it is an {@link
 * org.keepsake.search.Expression}; a {@link org.keepsake.search.Search} runs it over an immutable
 * {@code Text} and gives {@link org.keepsake.search.Matches}, byte ranges in order; a {@link
 * org.keepsake.search.Replacement} makes another text of it.
 *
 * <p><b>A match lies within one line.</b> {@code ^} and {@code $} are a line's start and end, and
 * no expression reaches across a line break. So what lines are found in depends on these lines
 * only: after an edit nothing else has to be searched again, and the text is read in windows of
 * whole lines, so that memory does not grow with it.
 *
 * <p>Characters are those of the text: a control character is itself, not the picture that stands
 * for it on the screen, and a byte that is no character is found as U+FFFD.
 *
 * <p>All searching is done by {@code java.util.regex}. It backtracks and knows no limit of time, so
 * that an expression like <code>(a+)+\1c</code> can take longer than anybody lives: see J. Friedl,
 * Mastering Regular Expressions, 3rd ed., chapter 6, "Exponential Matches". But it reads through a
 * {@code CharSequence}, and the one that it is given here asks now and then whether the search is
 * cancelled. It also recurses, for some expressions once for each character; the {@link
 * java.lang.StackOverflowError} that comes of it is a failure of the search, not of the program.
 *
 * <p>Depends on {@code text} alone.
 */
@NullMarked
package org.keepsake.search;

import org.jspecify.annotations.NullMarked;
