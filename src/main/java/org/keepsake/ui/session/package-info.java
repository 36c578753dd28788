/**
 * Returning to where the user was: files and carets, recent files, the bounds of the window, and
 * what an empty window offers.
 *
 * <p>Depends on {@code ui.open}, {@code ui.editor}, {@code ui.kit} and {@code ui.words}; {@code
 * profile} stores it.
 */
@NullMarked
package org.keepsake.ui.session;

import org.jspecify.annotations.NullMarked;
