/**
 * The course of one save: {@link org.keepsake.save.SavePipeline} turns the text into bytes, {@link
 * org.keepsake.save.FileReplacer} replaces the file by them. The two are separate so that another
 * process can do the second part.
 *
 * <p>The input is an immutable {@link org.keepsake.save.SaveRequest} made on another thread; the
 * output is a {@link org.keepsake.save.SaveReceipt}, or a {@link org.keepsake.save.SaveFailure}
 * with what a person needs to decide what to do next. Nothing here knows who asked, displays
 * anything, or words messages for people. The work is ordinary blocking code; running it elsewhere
 * is up to the callers.
 *
 * <p>Depends on {@code text}, {@code codec} and {@code storage}, and on {@code load} for what the
 * next save should find in the file.
 */
@NullMarked
package org.keepsake.save;

import org.jspecify.annotations.NullMarked;
