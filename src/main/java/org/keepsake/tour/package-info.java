/**
 * Plays the editor with nobody at it: the scripted tour, which demonstrates and checks what the
 * program promises, and the training run for the JVM's class cache.
 *
 * <p>What is played is the real thing: the window as the program assembles it, keys and clicks that
 * reach the text the way the toolkit's own do, files in a temporary folder. There are only two
 * stand-ins, each at a seam made for it and each stated in the tour's output: storage that is
 * slowed down or full lies in front of the real one ({@link
 * org.keepsake.storage.system.FileOperations}), and the platform's file choosers, which no robot
 * can operate, get their answers from the script ({@link org.keepsake.ui.dialog.Prompts}). What a
 * step claims it reads where a person would: on the screen and in the file.
 *
 * <p>A line above the window says which step is being played; it is part of the screenshots, and of
 * the film made of one of the steps. For somebody who watches, it is the same script at another
 * {@link org.keepsake.tour.actor.Tempo}, in a process and in folders of its own, in the theme and
 * the language that its user has chosen.
 *
 * <p>The script runs on a thread of its own and goes through the FX thread for everything. Nothing
 * but the root depends on it. Of its rooms, {@code actor} has hands and eyes, {@code stage} is what
 * they play on, {@code step} is the script and {@code bench} measures in the same way; each knows
 * only those named before it, and {@code step} and {@code bench} do not know each other.
 */
@NullMarked
package org.keepsake.tour;

import org.jspecify.annotations.NullMarked;
