/**
 * The arithmetic of a text on a screen, without a node of the toolkit: which rows are visible,
 * where scrolling leads, where a caret goes that moves up, down, or to the end of a screen line.
 *
 * <p>A row (see {@link org.keepsake.text.Rows}) is laid out as one or, if it is wrapped, several
 * screen lines. {@link org.keepsake.view.layout.LaidRows} is implemented by whoever can measure
 * text; the tests of this package use a grid of letters. A position is the byte offset of the
 * topmost row and a distance into it in pixels, so nothing here depends on the length of the
 * document.
 *
 * <p>Depends on {@code text}, {@code view.caret} and the JDK.
 */
@NullMarked
package org.keepsake.view.layout;

import org.jspecify.annotations.NullMarked;
