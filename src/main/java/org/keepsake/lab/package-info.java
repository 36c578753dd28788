/**
 * The demonstration of why saving belongs in the background: three ways to save, and storage that
 * misbehaves when it is told to.
 *
 * <p>The ways, see {@link org.keepsake.lab.Ways}, share everything that makes a save safe: the same
 * {@link org.keepsake.save.SavePipeline}, the same steps in {@link org.keepsake.save.FileReplacer},
 * the same monitor, receipt and failures. They differ in who does the work: the thread of the
 * window, a worker, or a process of its own.
 *
 * <p>The lab is a guest: while no {@link org.keepsake.lab.Choice} is on, a save runs through none
 * of its classes, and nothing below it knows that it exists. What is chosen ends with the program.
 *
 * <p>{@code lab.child}, which saves in a process of its own, {@code lab.simulation}, the storage
 * that misbehaves, and {@code lab.pulse}, which measures how late the window answers, know nothing
 * of this room; {@code lab.trials}, which compares the ways, knows all of them.
 *
 * <p>Depends on {@code save}, {@code storage}, {@code codec}, {@code text} and {@code background}.
 * Nothing here makes words for people.
 */
@NullMarked
package org.keepsake.lab;

import org.jspecify.annotations.NullMarked;
