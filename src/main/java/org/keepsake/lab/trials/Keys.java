package org.keepsake.lab.trials;

import java.time.Duration;

/**
 * What became of the keys that were pressed during a span of time.
 *
 * @param pressed how many
 * @param handled how many of them were dealt with before it was over
 * @param slowest the longest that one had to wait, be it beyond the end
 */
public record Keys(int pressed, int handled, Duration slowest) {}
