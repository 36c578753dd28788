/**
 * Find, replace, and go to a line.
 *
 * <p>{@link org.keepsake.ui.find.FindController} answers what is asked for in {@code FindBar}.
 *
 * <p>Searches run on a worker over a snapshot, and results are shown as they stream in; {@code
 * search} is the engine.
 *
 * <p>Depends on {@code ui.editor} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.find;

import org.jspecify.annotations.NullMarked;
