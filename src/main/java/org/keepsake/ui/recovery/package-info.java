/**
 * Nothing typed is lost. Edits are handed to {@code journal} as they are made: {@link
 * org.keepsake.ui.recovery.UnsavedEdits} also decides when a journal may go. At the start, what an
 * earlier session left is repaired if it was in the middle of a save, and brought back if it was
 * not saved: {@link org.keepsake.ui.recovery.RecoveryController}, {@link
 * org.keepsake.ui.recovery.RecoveredDocuments}.
 *
 * <p>Knows {@code ui.compare}, {@code ui.open}, {@code ui.editor}, {@code ui.kit} and {@code
 * ui.words}.
 */
@NullMarked
package org.keepsake.ui.recovery;

import org.jspecify.annotations.NullMarked;
