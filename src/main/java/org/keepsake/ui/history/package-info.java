/**
 * The window with the earlier versions of a document's file, which lists, compares and restores
 * them.
 *
 * <p>Knows {@code ui.compare}, {@code ui.open}, {@code ui.notice} and the rooms below these; {@code
 * history} is the engine.
 */
@NullMarked
package org.keepsake.ui.history;

import org.jspecify.annotations.NullMarked;
