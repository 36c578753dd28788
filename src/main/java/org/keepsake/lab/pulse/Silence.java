package org.keepsake.lab.pulse;

/**
 * A span of time in which a thread did not answer, in the sense of {@link System#nanoTime}.
 *
 * @param from when it was asked
 * @param to when it answered, or the present while it still has not
 */
public record Silence(long from, long to) {}
