/**
 * What is told outside the status bar: a banner above the text for a failure, which stays until it
 * is dealt with, and a passing pop-up for a success.
 *
 * <p>A failure is a banner because it must stay, go away by itself when a retry works, and be
 * replaced by the next failure of the same file; a pop-up can do none of that.
 *
 * <p>Knows {@code ui.dialog}, {@code ui.editor}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.notice;

import org.jspecify.annotations.NullMarked;
