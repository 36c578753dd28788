package org.keepsake.print;

/**
 * A line on a page.
 *
 * @param line the line of the text, from 0
 * @param first whether it is the beginning of that line, not the continuation of one that is too
 *     long for the page
 * @param characters as printed: with spaces for tabs, and a picture for each control character
 */
public record PrintedLine(int line, boolean first, String characters) {}
