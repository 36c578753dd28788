/**
 * Compares the ways to save, and records each save so that it can be drawn. {@link
 * org.keepsake.lab.trials.TrialsTask} saves the same text in each of them in turn while a script
 * types, and alternates with {@link org.keepsake.lab.trials.PlainWrite}, the least work that makes
 * bytes durable, so that each save is measured against the disk at that moment. Depends on {@code
 * save}, {@code storage}, {@code codec}, {@code text}, {@code background} and the other packages of
 * the {@code lab}.
 *
 * <p>Half of its many files are the plain values that a trial leaves, to be drawn or put into a
 * table.
 */
@NullMarked
package org.keepsake.lab.trials;

import org.jspecify.annotations.NullMarked;
