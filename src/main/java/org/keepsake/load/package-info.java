/**
 * How a file becomes a text, and whether it is still what that text came from.
 *
 * <p>{@link org.keepsake.load.LoadPipeline} is the course of one load, short enough to fit on a
 * screen; {@link org.keepsake.load.FreshnessCheck} makes the check of a save without saving. The
 * result is a {@link org.keepsake.load.LoadedFile}, or a {@link org.keepsake.load.LoadFailure} with
 * what a person needs to decide what to do next. Like a save, it is ordinary blocking code that
 * knows nothing of threads and has no words for people.
 *
 * <p>Depends on {@code text}, {@code codec} and {@code storage}, and connects the latter two, which
 * do not know of each other: see {@link org.keepsake.load.TextVersion}, which {@code save} uses as
 * well.
 */
@NullMarked
package org.keepsake.load;

import org.jspecify.annotations.NullMarked;
