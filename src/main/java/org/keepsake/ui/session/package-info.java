/**
 * Coming back to where one was: files and carets, recent files, the place of the window, and what
 * an empty window offers.
 *
 * <p>Knows {@code ui.open}, {@code ui.editor}, {@code ui.kit} and {@code ui.words}; {@code profile}
 * keeps it.
 */
@NullMarked
package org.keepsake.ui.session;

import org.jspecify.annotations.NullMarked;
