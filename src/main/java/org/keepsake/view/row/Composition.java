package org.keepsake.view.row;

/**
 * What an input method is composing, shown as if it were part of the text.
 *
 * @param at the byte offset where it is shown
 * @param string the composed string, not empty
 * @param caret where the caret is drawn in it, in UTF-16 units from its start
 */
public record Composition(long at, String string, int caret) {}
