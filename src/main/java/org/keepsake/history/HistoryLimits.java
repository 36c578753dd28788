package org.keepsake.history;

/**
 * How much is kept.
 *
 * @param total bytes of all versions together
 * @param copy bytes of the biggest file of which a copy is made
 */
public record HistoryLimits(long total, long copy) {}
