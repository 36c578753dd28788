/**
 * The demonstration in the window: what it adds to the menus and the status bar. Its rooms are
 * {@code choice}, how to save and on what storage; {@code pulse}, how late the window answers; and
 * {@code race}, the ways to save side by side.
 *
 * <p>Nothing in the window depends on it but the window itself, so that it can be taken away.
 *
 * <p>Knows {@code ui.dialog}, {@code ui.editor}, {@code ui.kit}, {@code ui.settings}, {@code
 * ui.status} and {@code ui.words}; {@code lab} is the engine. {@code race} knows {@code choice};
 * apart from that its rooms do not know each other. Everything here runs on the FX thread.
 */
@NullMarked
package org.keepsake.ui.lab;

import org.jspecify.annotations.NullMarked;
