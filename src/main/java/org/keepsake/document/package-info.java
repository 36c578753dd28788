/**
 * One open document. {@link org.keepsake.document.Document} knows its file, and whether that holds
 * the current text; {@link org.keepsake.document.UndoableText} has the text, its edits and their
 * undo; {@link org.keepsake.document.LineBreakStyle} says which line breaks a new line gets.
 *
 * <p>Edits come in as {@link org.keepsake.document.TextChange}s and immutable texts go out: a save
 * receives the reference. Everything here is confined to the FX thread and takes time independent
 * of the document's length, except for its logarithm.
 *
 * <p>Depends on {@code text}, {@code codec}, {@code load}, {@code save} and the stamp of {@code
 * storage}; knows nothing of how a text is displayed.
 */
@NullMarked
package org.keepsake.document;

import org.jspecify.annotations.NullMarked;
