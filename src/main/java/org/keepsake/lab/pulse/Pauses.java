package org.keepsake.lab.pulse;

import java.time.Duration;

/**
 * How late a thread responded during a span of time.
 *
 * @param samples how often it was probed, or would have been had it responded; 0 if the span is too
 *     short, or too long ago, to tell
 * @param p99 the 99th percentile of the waits
 * @param longest the longest wait
 */
public record Pauses(int samples, Duration p99, Duration longest) {}
