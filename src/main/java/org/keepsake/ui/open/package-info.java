/**
 * Opening files, and reading again those that are open: reload, revert. Two names of one file lead
 * to one tab.
 *
 * <p>A file that cannot be read leaves no editor behind that could be saved over it.
 *
 * <p>Knows {@code ui.dialog}, {@code ui.editor}, {@code ui.notice}.
 */
@NullMarked
package org.keepsake.ui.open;

import org.jspecify.annotations.NullMarked;
