/**
 * The demonstration of why saving belongs in the background: three ways to save, and storage that
 * misbehaves when it is told to.
 *
 * <p>The ways, see {@link org.keepsake.lab.Lab}, share everything that makes a save safe: the same
 * {@link org.keepsake.save.SavePipeline}, the same steps in {@link org.keepsake.save.FileReplacer},
 * the same monitor, receipt and failures. They differ in who does the work: the thread of the
 * window, a worker, or a process of its own.
 *
 * <p>Below this room, and knowing nothing of it, are {@code lab.child}, which saves in a process of
 * its own, and {@code lab.simulation}, the misbehaving storage, which {@code child} also knows;
 * {@code lab.pulse}, which measures how late the window answers, and {@code lab.trials}, which
 * compares the ways and knows {@code pulse}.
 *
 * <p>Depends on {@code save}, {@code storage}, {@code codec}, {@code text}, {@code background} and
 * {@code settings}. Nothing here makes words for people.
 */
@NullMarked
package org.keepsake.lab;

import org.jspecify.annotations.NullMarked;
