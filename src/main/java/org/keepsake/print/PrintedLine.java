package org.keepsake.print;

import java.util.List;

/**
 * A line on a page.
 *
 * @param line the line of the text, from 0
 * @param first whether it is the beginning of that line, not the continuation of one that is too
 *     long for the page
 * @param runs what is on it, from the left; none on an empty line
 */
public record PrintedLine(int line, boolean first, List<Run> runs) {
    /**
     * Characters without a tab among them.
     *
     * @param x where they begin, from the beginning of the line, in the unit of {@link Advances}
     * @param characters as printed: with a picture for each control character
     */
    public record Run(double x, String characters) {}
}
