package org.keepsake.view;

/**
 * What an input method is composing, which is shown as if it were in the text.
 *
 * @param at the byte offset where it is shown
 * @param string what is shown, not empty
 */
record Composition(long at, String string) {}
