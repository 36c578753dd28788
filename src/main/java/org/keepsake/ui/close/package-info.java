/**
 * Closing a tab or the window: {@link org.keepsake.ui.close.CloseController} asks about unsaved
 * edits and waits for running saves. There is no other way to close either.
 *
 * <p>Depends on {@code ui.save}, {@code ui.open} and the packages below them.
 */
@NullMarked
package org.keepsake.ui.close;

import org.jspecify.annotations.NullMarked;
