package org.keepsake.lab.pulse;

/**
 * A span of time in which a thread did not respond, by {@link System#nanoTime}.
 *
 * @param from when it was probed
 * @param to when it responded, or the present if it has not yet
 */
public record Silence(long from, long to) {}
