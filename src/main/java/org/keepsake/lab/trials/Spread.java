package org.keepsake.lab.trials;

import java.util.stream.DoubleStream;

/**
 * Several measurements of one thing.
 *
 * @param median the one in the middle, or between the two there
 * @param min the least
 * @param max the greatest
 */
public record Spread(double median, double min, double max) {

    /**
     * Sums up measurements.
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
