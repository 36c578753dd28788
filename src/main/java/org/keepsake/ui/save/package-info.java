/**
 * Save, Save As, Save All, saving a copy, autosave, and changes of the file by other programs.
 *
 * <p>{@link org.keepsake.ui.save.SaveController} takes a snapshot on the FX thread and hands it to
 * the queue of {@code background}, which reports the end; it never waits.
 *
 * <p>Depends on {@code ui.compare}, {@code ui.open}, {@code ui.typing}, {@code ui.status}, {@code
 * ui.notice} and the packages below them.
 */
@NullMarked
package org.keepsake.ui.save;

import org.jspecify.annotations.NullMarked;
