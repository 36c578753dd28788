package org.keepsake.lab.pulse;

import java.time.Duration;

/**
 * How late a thread answered during a span of time.
 *
 * @param samples how often it was asked, or would have been had it answered; 0 when the span is too
 *     short or too long ago to tell
 * @param p99 the wait that 99 of 100 did not exceed
 * @param longest the longest wait
 */
public record Pauses(int samples, Duration p99, Duration longest) {}
