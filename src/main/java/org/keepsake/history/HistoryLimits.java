package org.keepsake.history;

/**
 * How much is kept.
 *
 * @param total the total size of all versions, in bytes
 * @param copy the size of the biggest file that is copied, in bytes
 */
public record HistoryLimits(long total, long copy) {}
