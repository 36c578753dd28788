/**
 * Two texts side by side: what is typed here and what the file holds.
 *
 * <p>Knows {@code ui.open}, {@code ui.editor}, {@code ui.kit} and {@code ui.words}; {@code compare}
 * is the engine.
 */
@NullMarked
package org.keepsake.ui.compare;

import org.jspecify.annotations.NullMarked;
