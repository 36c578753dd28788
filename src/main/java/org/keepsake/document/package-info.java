/**
 * One open document: its current text, whether that is what is stored, and its history.
 *
 * <p>Edits come in from the text control, through {@link org.keepsake.document.DocumentModel}, and
 * out go immutable texts: a save gets the reference. Everything here is confined to the FX thread
 * and takes time that does not grow with the document, but for the logarithm of its length.
 *
 * <p>What the control takes for a paragraph is a row of the text, see {@link
 * org.keepsake.text.Rows}: it lays out some 200 paragraphs for each key, so none of them may be
 * long. Lines are what the text has; positions of the control become lines only by way of a byte
 * offset.
 *
 * <p>Depends on {@code text}, {@code codec}, {@code save} and the stamp of {@code storage}. Besides
 * {@code ui} it is the only room that knows the text control.
 */
@NullMarked
package org.keepsake.document;

import org.jspecify.annotations.NullMarked;
