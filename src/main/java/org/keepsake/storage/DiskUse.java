package org.keepsake.storage;

/**
 * How much room something takes on the disk.
 *
 * @param bytes the sum of the sizes
 * @param files how many files it belongs to
 */
public record DiskUse(long bytes, int files) {}
