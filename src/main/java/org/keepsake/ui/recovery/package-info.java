/**
 * Nothing typed is lost. Edits are handed to {@code journal} as they are made: {@link
 * org.keepsake.ui.recovery.UnsavedEdits} also decides when a journal may go. At the start, a file
 * that a crash left half saved is repaired, and edits that were not saved are brought back: {@link
 * org.keepsake.ui.recovery.RecoveryController}, {@link
 * org.keepsake.ui.recovery.RecoveredDocuments}, each in its tab: {@code RestoredTabs}. Who was in
 * an untitled text is back in it, and the document in front tells which others have edits again.
 *
 * <p>Knows {@code ui.compare}, {@code ui.open}, {@code ui.notice}, {@code ui.editor}, {@code
 * ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.recovery;

import org.jspecify.annotations.NullMarked;
