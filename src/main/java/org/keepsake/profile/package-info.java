/**
 * What is remembered of a person: the settings they chose, and the session they left (open files
 * and places in them, recent files, where the window stood).
 *
 * <p>Each is an immutable value in a small file of its own, replaced as safely as any document
 * ({@link org.keepsake.profile.StoredProperties}), so that a crash while writing leaves the one
 * before. Losing a session costs convenience and no text: a file that makes no sense is set aside
 * and logged, and the program starts as if there were none.
 *
 * <p>Depends on {@code storage}.
 */
@NullMarked
package org.keepsake.profile;

import org.jspecify.annotations.NullMarked;
