package org.keepsake.ui.print;

import org.keepsake.print.Pages;

/**
 * What to print where.
 *
 * @param printer the name of the printer
 * @param design of the pages
 * @param name of the document
 * @param pages all of them
 * @param first page to print, from 0
 * @param last page to print, inclusive
 */
record PrintOrder(
        String printer, PageDesign design, String name, Pages pages, int first, int last) {
    int count() {
        return last - first + 1;
    }
}
