/**
 * The parts of a view on the screen: the text with its carets, the gutter and the scroll bars. Each
 * is told where it is and what to show; it moves and reuses its nodes, and touches only those that
 * have changed.
 *
 * <p>Depends on {@code view.row}, {@code view.layout}, {@code view.caret}, {@code text} and the
 * toolkit. Confined to the FX thread.
 */
@NullMarked
package org.keepsake.view.screen;

import org.jspecify.annotations.NullMarked;
