/**
 * Compares the ways to save, and records each save so that it can be drawn. {@link
 * org.keepsake.lab.trials.TrialsTask} saves the same text by each of them in turn while a script
 * types, and next to them by a {@link org.keepsake.lab.trials.PlainWrite}, the least that can be
 * done, so that each save is measured against the disk of its own moment. Depends on {@code save},
 * {@code storage}, {@code codec}, {@code text}, {@code background} and the other rooms of the
 * {@code lab}.
 */
@NullMarked
package org.keepsake.lab.trials;

import org.jspecify.annotations.NullMarked;
