/**
 * The arithmetic of a text on a screen, without a node of the toolkit: which rows are to be seen,
 * where scrolling leads, where a caret goes that moves up, down, or to the end of a screen line.
 *
 * <p>A row (see {@link org.keepsake.text.Rows}) is laid out as one or, when it is wrapped, several
 * screen lines. Whoever can measure text offers {@link org.keepsake.view.layout.LaidRows}; the
 * tests of this package do with a grid of letters. Where one is, is the byte offset of the
 * uppermost row and pixels into it, so nothing here depends on the length of the document.
 *
 * <p>Depends on {@code text}, {@code view.caret} and the JDK.
 */
@NullMarked
package org.keepsake.view.layout;

import org.jspecify.annotations.NullMarked;
