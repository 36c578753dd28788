/**
 * The dialog and the menu items that change settings, each at once.
 *
 * <p>A new setting takes a constant in {@link org.keepsake.profile.Settings} and a place in its
 * list, a name {@code setting.…} in the words, and a place in {@link
 * org.keepsake.ui.settings.SettingsDialog}.
 *
 * <p>Depends on {@code ui.dialog}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.settings;

import org.jspecify.annotations.NullMarked;
