/**
 * Carets and their movement, as byte offsets into a {@link org.keepsake.text.Text}: no screen, no
 * toolkit.
 *
 * <p>There may be several carets, each with a selection. {@link org.keepsake.view.caret.Boundaries}
 * finds the characters as people count them (grapheme clusters) and the words; {@link
 * org.keepsake.view.caret.Splice} is one replacement that an edit makes at one of them. Moves that
 * depend on where a row is wrapped are in {@code view.layout}.
 *
 * <p>Depends on {@code text} and the JDK.
 */
@NullMarked
package org.keepsake.view.caret;

import org.jspecify.annotations.NullMarked;
