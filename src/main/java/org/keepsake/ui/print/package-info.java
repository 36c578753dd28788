/**
 * Printing: a preview of the pages, and the print job.
 *
 * <p>What is printed is the text as it was when the preview was opened. A worker finds the pages,
 * another one prints them one at a time; the FX thread draws the page in sight and whatever page
 * the toolkit asks it for. A {@link org.keepsake.ui.print.Press} is the seam to the system's
 * printers.
 *
 * <p>Depends on {@code ui.dialog}, {@code ui.editor}, {@code ui.kit} and {@code ui.words}; below
 * the window on {@code print} and {@code background}.
 */
@NullMarked
package org.keepsake.ui.print;

import org.jspecify.annotations.NullMarked;
