/**
 * Closing a tab or the window: asks about unsaved edits, waits for running saves, and is the only
 * way out.
 *
 * <p>Knows {@code ui.save}, {@code ui.open} and the rooms below these.
 */
@NullMarked
package org.keepsake.ui.close;

import org.jspecify.annotations.NullMarked;
