/**
 * One open document: its current text, whether that is what is stored, and its history.
 *
 * <p>Edits come in as {@link org.keepsake.document.TextChange}s and immutable texts go out: a save
 * receives the reference. Everything here is confined to the FX thread and takes time independent
 * of the document's length, except for its logarithm.
 *
 * <p>Depends on {@code text}, {@code codec}, {@code save} and the stamp of {@code storage}; knows
 * nothing of how a text is displayed.
 */
@NullMarked
package org.keepsake.document;

import org.jspecify.annotations.NullMarked;
