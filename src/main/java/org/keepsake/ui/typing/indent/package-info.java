/**
 * What Tab, Enter and the end of a block type: the indentation of a line, its blocks, lists and
 * comments.
 *
 * <p>{@link org.keepsake.ui.typing.indent.IndentKeys} receives the keys. What one of them does at a
 * caret is a value, {@code KeyEdit}, made from the text around it and the tokens of its language.
 *
 * <p>Depends on {@code ui.editor}; below the window on {@code syntax}, {@code profile} and {@code
 * text}.
 */
@NullMarked
package org.keepsake.ui.typing.indent;

import org.jspecify.annotations.NullMarked;
