package org.keepsake.background;

import java.util.concurrent.Executor;

/**
 * How a save is carried out: the work, and the thread that does it.
 *
 * @param saver the work
 * @param executor receives the work on the FX thread, and may run it right there
 */
public record SaveWay(Saver saver, Executor executor) {}
