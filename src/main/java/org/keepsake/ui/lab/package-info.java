/**
 * The demonstration in the window: its menu, the pulse, and the comparison of ways to save.
 *
 * <p>Nothing in the window depends on it but the window itself, so that it can be taken away.
 *
 * <p>Knows {@code ui.dialog}, {@code ui.editor}, {@code ui.kit}, {@code ui.settings}, {@code
 * ui.status} and {@code ui.words}; {@code lab} is the engine.
 */
@NullMarked
package org.keepsake.ui.lab;

import org.jspecify.annotations.NullMarked;
