/**
 * Encoding and line endings: shown in the status bar, chosen for the next save, converted, or read
 * again.
 *
 * <p>Depends on {@code ui.close}, because reading again may ask about edits, and on the packages
 * below it.
 */
@NullMarked
package org.keepsake.ui.format;

import org.jspecify.annotations.NullMarked;
