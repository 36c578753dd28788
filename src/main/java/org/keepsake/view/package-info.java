/**
 * A text control for reading and editing: {@link org.keepsake.view.TextView} shows the visible rows
 * of an immutable {@link org.keepsake.text.Text}, and nothing else.
 *
 * <p>The cost of a keystroke is what it has changed. Nodes exist only for the rows on the screen;
 * an edit lays out the row that it touched, and the others just move. Nothing here is managed by
 * the layout of the window, which would examine all its controls for each letter. A position is a
 * byte offset and some pixels, so a document of any length costs the same.
 *
 * <p>The view never changes a text. It asks a {@link org.keepsake.view.TextBuffer} for edits and
 * shows the result, whoever made them. Marks are values supplied by a {@link
 * org.keepsake.view.Decorator}. {@code KeyTable} is the one table of keys.
 *
 * <p>Carets are in {@code view.caret}, the arithmetic of rows in {@code view.layout}, both without
 * nodes. Depends on {@code text} and the toolkit, but on none of its controls. All of it is
 * confined to the FX thread.
 */
@NullMarked
package org.keepsake.view;

import org.jspecify.annotations.NullMarked;
