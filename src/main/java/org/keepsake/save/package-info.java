/**
 * The story of one save and of one load, each on one screen: see {@link
 * org.keepsake.save.SavePipeline} with {@link org.keepsake.save.FileReplacer}, and {@link
 * org.keepsake.save.LoadPipeline}. What a save does with bytes is apart from what it does with
 * text, so that it can be done by another process.
 *
 * <p>What comes in is an immutable request that somebody made on another thread; what goes out is a
 * receipt, or one typed failure with what a person needs to decide what next. Nothing here knows
 * who asked or shows anything to anybody, and no words for people are made here. The work is
 * ordinary blocking code: running it elsewhere is the business of those who call it.
 *
 * <p>Depends on {@code text}, {@code codec} and {@code storage}, and brings the latter two
 * together, which do not know of each other.
 */
@NullMarked
package org.keepsake.save;

import org.jspecify.annotations.NullMarked;
