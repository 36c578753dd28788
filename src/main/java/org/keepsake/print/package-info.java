/**
 * A text divided into pages of a fixed number of lines, as for a printer.
 *
 * <p>{@link org.keepsake.print.Pages} knows where each page begins and reads a page when it is
 * wanted, so that a long text takes no more memory than a number for each page.
 *
 * <p>Depends on {@code text}. Knows nothing of printers, and of fonts only how wide characters are.
 */
@NullMarked
package org.keepsake.print;

import org.jspecify.annotations.NullMarked;
