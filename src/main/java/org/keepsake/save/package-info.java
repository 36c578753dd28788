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
 * <p>What a save did is told three times, each time by who knows it: {@code storage.Commit} is
 * about the bytes that are there now, {@link org.keepsake.save.Replaced} adds which file that is
 * and what became of another's version, and can be sent by another process, and the receipt adds
 * the text. The receipt is flat: whoever reads it need not know the other two.
 *
 * <p>Depends on {@code text}, {@code codec} and {@code storage}, and on {@code load} for what the
 * next save should find in the file.
 */
@NullMarked
package org.keepsake.save;

import org.jspecify.annotations.NullMarked;
