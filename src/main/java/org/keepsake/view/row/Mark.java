package org.keepsake.view.row;

/**
 * A mark in a text: a shape behind the letters, styled by the style sheet.
 *
 * @param from its first byte
 * @param to the byte after its last; equal to {@code from} for a place between characters
 * @param styleClass of the shape
 */
public record Mark(long from, long to, String styleClass) {}
