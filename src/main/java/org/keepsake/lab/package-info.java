/**
 * The demonstration of why saving belongs in the background: three ways to save, and storage that
 * misbehaves on request.
 *
 * <p>The ways, see {@link org.keepsake.lab.Ways}, share everything that makes a save safe: the same
 * {@link org.keepsake.save.SavePipeline}, the same steps in {@link org.keepsake.save.FileReplacer},
 * the same monitor, receipt and failures. They differ in who does the work: the FX thread, a
 * worker, or a process of its own.
 *
 * <p>The lab is a guest: while no {@link org.keepsake.lab.Choice} is on, a save runs through none
 * of its classes, and nothing below depends on it. A choice is forgotten when the program ends.
 *
 * <p>{@code lab.child}, which saves in a process of its own, {@code lab.simulation}, the storage
 * that misbehaves, and {@code lab.pulse}, which measures how late the window responds, do not
 * depend on this package; {@code lab.trials}, which compares the ways, depends on all of them.
 *
 * <p>Depends on {@code save}, {@code storage}, {@code codec}, {@code text}, {@code child} and
 * {@code background}. Nothing here produces text for people.
 */
@NullMarked
package org.keepsake.lab;

import org.jspecify.annotations.NullMarked;
