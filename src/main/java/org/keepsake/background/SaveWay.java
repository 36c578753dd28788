package org.keepsake.background;

import java.util.concurrent.Executor;

/**
 * How a save is carried out: the work, and the thread that does it.
 *
 * @param saver the work
 * @param executor is given the work on the FX thread, and may do it there and then
 */
public record SaveWay(Saver saver, Executor executor) {}
