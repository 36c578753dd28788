/**
 * A text on the screen, to be read and edited: {@link org.keepsake.view.TextView} shows the rows in
 * sight of an immutable {@link org.keepsake.text.Text}, and nothing else.
 *
 * <p>What a key costs is what the key has changed. Nodes exist for the rows on the screen only; an
 * edit lays out the row that it touched, and the others move along. Nothing here is managed by the
 * layout of the window, which would look at all its controls for each letter. Where one is, is a
 * byte offset and some pixels, so a document of any length costs the same.
 *
 * <p>The view never changes a text. It asks a {@link org.keepsake.view.TextBuffer} for edits and
 * shows what has come of them, whoever made them. Marks come in as values, by a {@link
 * org.keepsake.view.Decorator}. Which key does what is in one table, {@code KeyTable}.
 *
 * <p>Carets are in {@code view.caret}, the arithmetic of rows in {@code view.layout}, both without
 * a node. Depends on {@code text} and the toolkit, and on no control of it. All of it is confined
 * to the FX thread.
 */
@NullMarked
package org.keepsake.view;

import org.jspecify.annotations.NullMarked;
