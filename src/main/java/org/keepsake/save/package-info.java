/**
 * The course of one save and of one load, each short enough to fit on a screen: see {@link
 * org.keepsake.save.SavePipeline} with {@link org.keepsake.save.FileReplacer}, and {@link
 * org.keepsake.save.LoadPipeline}. The part of a save that deals with bytes is separate from the
 * part that deals with text, so that another process can do it.
 *
 * <p>The input is an immutable request created on another thread; the output is a receipt, or a
 * typed failure with what a person needs to decide what to do next. Nothing here knows who asked,
 * displays anything, or words messages for people. The work is ordinary blocking code; running it
 * elsewhere is up to the callers.
 *
 * <p>Depends on {@code text}, {@code codec} and {@code storage}, and connects the latter two, which
 * do not know of each other.
 */
@NullMarked
package org.keepsake.save;

import org.jspecify.annotations.NullMarked;
