/**
 * The demonstration in the window: its menu, the pulse, and the race of the ways to save.
 *
 * <p>The race draws plain data: {@link org.keepsake.lab.trials.Lane} has all that the picture
 * shows, so tests read the lanes and not the pixels, and the verdict is made of the same figures.
 *
 * <p>Nothing in the window depends on it but the window itself, so that it can be taken away.
 *
 * <p>Knows {@code ui.dialog}, {@code ui.editor}, {@code ui.kit}, {@code ui.settings}, {@code
 * ui.status} and {@code ui.words}; {@code lab} is the engine.
 */
@NullMarked
package org.keepsake.ui.lab;

import org.jspecify.annotations.NullMarked;
