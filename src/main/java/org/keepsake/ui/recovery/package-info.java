/**
 * Nothing typed is lost: edits are handed to {@code journal} as they are made, and what an earlier
 * session left, in the middle of a save or unsaved, is put right and brought back at the start.
 *
 * <p>Knows {@code ui.compare}, {@code ui.open}, {@code ui.editor}, {@code ui.kit} and {@code
 * ui.words}.
 */
@NullMarked
package org.keepsake.ui.recovery;

import org.jspecify.annotations.NullMarked;
