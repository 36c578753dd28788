/**
 * The language of each document, and its colours.
 *
 * <p>A language is recognised by the name of the file or the first line, or chosen in the status
 * bar. A worker loads its rules and finds the state in which each line starts; on the FX thread
 * only rows that are about to be shown are lexed, and after an edit about a screenful. A text of
 * more than {@link org.keepsake.ui.syntax.CodeColours#LARGEST} bytes stays plain.
 *
 * <p>Depends on {@code ui.editor}, {@code ui.kit} and {@code ui.words}; below the window on {@code
 * syntax} and {@code view}.
 */
@NullMarked
package org.keepsake.ui.syntax;

import org.jspecify.annotations.NullMarked;
