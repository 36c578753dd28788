package org.keepsake.view.row;

/**
 * Letters of one style, which the style sheet describes.
 *
 * @param from the first byte
 * @param to the byte after the last
 * @param styleClass of the letters
 */
public record Run(long from, long to, String styleClass) {}
