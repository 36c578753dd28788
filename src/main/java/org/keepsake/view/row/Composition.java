package org.keepsake.view.row;

/**
 * What an input method is composing, shown as if it were part of the text.
 *
 * @param at the byte offset where it is shown
 * @param string the composed string, not empty
 */
public record Composition(long at, String string) {}
