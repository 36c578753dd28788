/**
 * A text control for reading and editing: {@link org.keepsake.view.TextView} shows the visible rows
 * of an immutable {@link org.keepsake.text.Text}, and nothing else.
 *
 * <p>This package is what a program sees of the control, and what a person does to it: {@code
 * KeyTable} is the one table of keys, {@code Keyboard}, {@code Mouse}, {@code SelectionDrag},
 * {@code TextDrag} and {@code InputMethod} receive what is done, {@code Moving} and {@code Editing}
 * carry it out, {@code Surface} shows the result. They act on the view and are created by it, so
 * they live with it. Below it are {@code view.screen}, the parts on the screen; {@code view.row}, a
 * row as a node; and without nodes {@code view.layout}, the arithmetic of rows, and {@code
 * view.caret}.
 *
 * <p>The cost of a keystroke is what it has changed. Nodes exist only for the rows on the screen;
 * an edit lays out the row that it touched, and the others just move. Nothing here is managed by
 * the layout of the window, which would examine all its controls for each letter. A position is a
 * byte offset and some pixels, so a document of any length costs the same.
 *
 * <p>The view never changes a text. It asks a {@link org.keepsake.view.TextBuffer} for edits and
 * shows the result, whoever made them. Marks are values supplied by a {@link
 * org.keepsake.view.Decorator}.
 *
 * <p>Depends on {@code text} and the toolkit, but on none of its controls. All of it is confined to
 * the FX thread.
 */
@NullMarked
package org.keepsake.view;

import org.jspecify.annotations.NullMarked;
