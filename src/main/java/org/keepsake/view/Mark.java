package org.keepsake.view;

/**
 * Something that is marked in a text: a shape behind the letters, of a class that the style sheet
 * knows.
 *
 * @param from its first byte in the text
 * @param to behind its last byte; the same as {@code from} for a place between characters
 * @param styleClass of the shape
 */
public record Mark(long from, long to, String styleClass) {}
