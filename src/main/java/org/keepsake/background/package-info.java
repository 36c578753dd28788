/**
 * Runs what takes time off the FX thread: {@code javafx.concurrent} around plain blocking jobs.
 *
 * <p>Jobs know nothing of threads, and this package knows nothing of files: a {@link
 * org.keepsake.background.SaveTask} carries the progress, cancellation and end of one save between
 * a worker and the FX thread, and the {@link org.keepsake.background.SaveQueue} decides whose turn
 * it is. A task that serves one feature lives with that feature. Depends on {@code save}, {@code
 * codec} and {@code text}.
 */
@NullMarked
package org.keepsake.background;

import org.jspecify.annotations.NullMarked;
