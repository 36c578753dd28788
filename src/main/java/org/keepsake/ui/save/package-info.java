/**
 * Save, Save As, Save All, a copy, autosave, and what happens when somebody else changes the file.
 *
 * <p>{@link org.keepsake.ui.save.SaveController} takes a snapshot on the FX thread and hands it to
 * the queue of {@code background}; it hears of the end there, and never waits.
 *
 * <p>Knows {@code ui.compare}, {@code ui.open}, {@code ui.typing}, {@code ui.status}, {@code
 * ui.notice} and the rooms below these.
 */
@NullMarked
package org.keepsake.ui.save;

import org.jspecify.annotations.NullMarked;
