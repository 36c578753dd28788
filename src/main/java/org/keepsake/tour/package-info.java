/**
 * Plays the editor with nobody at it: the scripted tour, which demonstrates and checks what the
 * program promises, and the training run for the JVM's class cache.
 *
 * <p>What is played is the real thing: the window as the program assembles it, the keys and clicks
 * of a robot that reach the text the way the toolkit's own do, files in a temporary folder. There
 * are only two stand-ins, each at a seam made for it and each stated in the tour's output: storage
 * that is slowed down or full lies in front of the real one ({@link
 * org.keepsake.storage.system.FileOperations}), and the platform's file choosers, which no robot
 * can operate, get their answers from the script ({@link org.keepsake.ui.dialog.Prompts}). What a
 * step claims it reads where a person would: on the screen and in the file.
 *
 * <p>{@link org.keepsake.tour.Bench} measures in the same way: the real window, real keys, real
 * files. The operations of the text, which no window slows down, are timed simply, in batches of
 * which the median is reported. A harness such as JMH would fork a JVM for each of them and add a
 * code generator to the build, for figures of microseconds that hardly matter next to a frame of
 * sixteen milliseconds.
 *
 * <p>A line above the window says which step is being played; it is part of the screenshots, and of
 * the film made of one of the steps.
 *
 * <p>The program that is killed is a process of its own, started as this one was: {@link
 * org.keepsake.tour.ChildStage}.
 *
 * <p>For somebody who watches, it is the same script at another {@link org.keepsake.tour.Tempo}, in
 * a process and in folders of its own. Its keys are events for its own windows alone: a robot would
 * press those of the whole desktop.
 *
 * <p>The script runs on a thread of its own and goes through the FX thread for everything. It
 * depends on {@code ui}, {@code lab}, {@code background}, {@code document}, {@code save}, {@code
 * storage}, {@code codec}, {@code text} and {@code profile}; nothing but the root depends on it.
 */
@NullMarked
package org.keepsake.tour;

import org.jspecify.annotations.NullMarked;
