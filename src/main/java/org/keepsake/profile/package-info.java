/**
 * What is remembered about a user: their settings, and the session they left (open files and places
 * in them, recent files, the window's bounds).
 *
 * <p>The settings there are, with their names and initial values, are the constants of {@link
 * org.keepsake.profile.Settings}; {@code ui.settings} says what else a new one takes.
 *
 * <p>Each is an immutable value in a small file of its own, replaced as safely as any document
 * ({@link org.keepsake.profile.StoredProperties}), so that a crash while writing leaves the
 * previous one. Losing a session costs convenience but no text: an invalid file is set aside and
 * logged, and the program starts as if there were none.
 *
 * <p>The room has more files than others because each kind of setting and each thing remembered is
 * one.
 *
 * <p>Depends on {@code storage}.
 */
@NullMarked
package org.keepsake.profile;

import org.jspecify.annotations.NullMarked;
