/**
 * Plays the editor without a person at it: the scripted tour, which shows what the program promises
 * and checks it, and the training run for the JVM's cache of classes.
 *
 * <p>What is played is the real thing: the window that the root puts together, keys and clicks of a
 * robot that take the toolkit's own way to the text, files in a temporary folder. Only two things
 * stand in for others, each at a seam made for it and each said in what the tour prints: storage
 * that is slowed down, or full, lies in front of the real one ({@link
 * org.keepsake.storage.system.FileOperations}), and the platform's file choosers, which no robot
 * can drive, get their answers from the script ({@link org.keepsake.ui.dialog.Prompts}). What a
 * step claims it reads where a person would: on the screen and in the file.
 *
 * <p>{@link org.keepsake.tour.Bench} measures in the same way: the real window, real keys, real
 * files. The operations of the text, which no window slows down, it times plainly, in batches whose
 * medians it tells. A harness such as JMH would fork a JVM for each of them and bring a generator
 * into the build, for figures of microseconds that decide nothing here beside a frame of sixteen
 * milliseconds.
 *
 * <p>A line above the window tells which step is played; it is part of the pictures, and of the
 * film that is made of one of the steps.
 *
 * <p>The script runs on a thread of its own and asks the FX thread for everything. It depends on
 * {@code ui}, {@code lab}, {@code background}, {@code document}, {@code save}, {@code storage},
 * {@code codec}, {@code text} and {@code profile}; nobody but the root depends on it.
 */
@NullMarked
package org.keepsake.tour;

import org.jspecify.annotations.NullMarked;
