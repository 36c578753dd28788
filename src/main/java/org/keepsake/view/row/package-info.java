/**
 * One row of a text as a node: its letters, and the marks, selections and composed text around
 * them. {@link org.keepsake.view.row.RowNodes} keeps the rows that are laid out, and lays out again
 * only what an edit has changed.
 *
 * <p>What is marked comes in as values, {@link org.keepsake.view.row.Mark}, and so do the styles of
 * letters, {@link org.keepsake.view.row.Run}. Depends on {@code text}, {@code view.layout} and the
 * toolkit. Confined to the FX thread.
 */
@NullMarked
package org.keepsake.view.row;

import org.jspecify.annotations.NullMarked;
