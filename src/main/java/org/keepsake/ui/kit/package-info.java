/**
 * Small parts that any feature of the window may use, and that depend on none of them: the look of
 * the window, a command with its keys, the pane for notices.
 *
 * <p>Its many files stay together because none is more than a small part, and hardly one knows
 * another.
 *
 * <p>Colours, distances and fonts are in {@code keepsake.css} here; {@link
 * org.keepsake.ui.kit.Theme} adds it to a scene.
 *
 * <p>Depends on {@code ui.words}, and on {@code profile} for the names of settings.
 */
@NullMarked
package org.keepsake.ui.kit;

import org.jspecify.annotations.NullMarked;
