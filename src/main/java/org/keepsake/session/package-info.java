/**
 * What the program remembers of its last session, without anybody having chosen it: which files
 * were open and where in them, where the window stood, and which files were used lately.
 *
 * <p>Each is an immutable value, kept in a small file of its own beside the settings' machinery
 * ({@link org.keepsake.settings.StoredProperties}), so a crash in the middle of writing leaves the
 * one before. Losing it costs convenience and no text: a file that makes no sense is set aside and
 * told to the log, and the program starts as if there were none.
 *
 * <p>Depends on {@code settings}.
 */
@NullMarked
package org.keepsake.session;

import org.jspecify.annotations.NullMarked;
