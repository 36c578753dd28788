/**
 * Opening files, and reading open ones again: reload and revert. Two names of one file lead to one
 * tab.
 *
 * <p>A file that cannot be read leaves no editor behind that could be saved over it.
 *
 * <p>Depends on {@code ui.dialog}, {@code ui.editor} and {@code ui.notice}.
 */
@NullMarked
package org.keepsake.ui.open;

import org.jspecify.annotations.NullMarked;
