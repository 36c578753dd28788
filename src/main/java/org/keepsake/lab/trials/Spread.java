package org.keepsake.lab.trials;

import java.util.stream.DoubleStream;

/**
 * Several measurements of one quantity.
 *
 * @param median the middle one, or the mean of the middle two
 * @param min the smallest
 * @param max the largest
 */
public record Spread(double median, double min, double max) {

    /**
     * Summarizes measurements.
     *
     * @param values one or more
     */
    public static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        int upper = sorted.length / 2;
        int lower = (sorted.length - 1) / 2;
        double median = (sorted[lower] + sorted[upper]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
