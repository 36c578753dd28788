/**
 * What is reported outside the status bar: a failure in a banner above the text, which stays until
 * it is dealt with, and a success in a pop-up that passes.
 *
 * <p>A failure is a banner because it must stay, disappear when a retry works, and be replaced by
 * the next failure of the same file; a pop-up can do none of that.
 *
 * <p>Depends on {@code ui.dialog}, {@code ui.editor}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.notice;

import org.jspecify.annotations.NullMarked;
