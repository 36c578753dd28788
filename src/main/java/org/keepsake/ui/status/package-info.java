/**
 * The status bar: the state of the latest save, the position of the caret, and figures about the
 * text.
 *
 * <p>Depends on {@code ui.editor}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.status;

import org.jspecify.annotations.NullMarked;
