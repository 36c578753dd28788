/**
 * One open document: its current text, whether that is what is stored, and its history.
 *
 * <p>Edits come in as {@link org.keepsake.document.TextChange}s, and out go immutable texts: a save
 * gets the reference. Everything here is confined to the FX thread and takes time that does not
 * grow with the document, but for the logarithm of its length.
 *
 * <p>Depends on {@code text}, {@code codec}, {@code save} and the stamp of {@code storage}; it
 * knows nothing of how a text is shown.
 */
@NullMarked
package org.keepsake.document;

import org.jspecify.annotations.NullMarked;
