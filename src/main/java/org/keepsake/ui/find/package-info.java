/**
 * Find, replace, and go to a line.
 *
 * <p>The search runs on a worker over a snapshot and is shown as it streams in; {@code search} is
 * the engine.
 *
 * <p>Knows {@code ui.editor} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.find;

import org.jspecify.annotations.NullMarked;
