/**
 * Runs what takes time off the FX thread: {@code javafx.concurrent} around plain blocking jobs.
 *
 * <p>A {@link org.keepsake.background.Job} is started on {@link org.keepsake.background.Workers},
 * whose end the JVM awaits, or on {@link org.keepsake.background.Readers}, who have nothing to
 * lose; {@link org.keepsake.background.Outcome} says what follows. A {@link
 * org.keepsake.background.SaveTask} carries the progress, cancellation and end of one save between
 * a worker and the FX thread, and the {@link org.keepsake.background.SaveQueue} decides whose turn
 * it is. A task that serves one feature lives with that feature.
 *
 * <p>All of it is called on the FX thread, unless a class says otherwise.
 *
 * <p>Depends on {@code load}, {@code save}, {@code codec} and {@code text}.
 */
@NullMarked
package org.keepsake.background;

import org.jspecify.annotations.NullMarked;
