/**
 * The status bar: what became of the latest save, where the caret is, and figures of the text.
 *
 * <p>Knows {@code ui.editor}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.status;

import org.jspecify.annotations.NullMarked;
