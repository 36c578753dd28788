package org.keepsake.lab.trials;

import java.time.Duration;

/**
 * What became of the keys pressed during a span of time.
 *
 * @param pressed how many
 * @param handled how many of them were handled before it ended
 * @param slowest the longest wait of any of them, even beyond the end
 */
public record Keys(int pressed, int handled, Duration slowest) {}
