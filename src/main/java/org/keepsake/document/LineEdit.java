package org.keepsake.document;

/**
 * The result of an edit of whole lines.
 *
 * @param change the edit
 * @param after what to select then
 */
public record LineEdit(TextChange change, Selection after) {}
