package org.keepsake.ui.lab.race;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.keepsake.lab.trials.Lane;

/**
 * Where times are, in pixels from the left.
 *
 * @param begin the time at {@code left}, in nanoseconds
 * @param end the time at {@code right}, in nanoseconds
 */
record TimeAxis(long begin, long end, double left, double right) {
    private static final long LEAST = TimeUnit.SECONDS.toNanos(1);
    private static final long HALF = LEAST / 2;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long[] STEPS = {1, 2, 5, 10, 30, 60, 300, 600};
    private static final int MOST_MARKS = 10;

    /** Room for all that has happened, and for a second at least. */
    static TimeAxis of(List<Lane> lanes, double left, double right) {
        long first =
                lanes.stream()
                        .flatMap(lane -> lane.keys().stream())
                        .mapToLong(Lane.Key::pressed)
                        .min()
                        .orElse(0);
        long last = lanes.stream().mapToLong(Lane::now).max().orElse(0);
        // Whole steps, so that it stays as it is for a while.
        long begin = Math.floorDiv(Math.min(0, first), HALF) * HALF;
        long end = Math.ceilDiv(Math.max(last, 1), LEAST) * LEAST;
        return new TimeAxis(begin, end, left, right);
    }

    double x(long nanos) {
        return left + (double) (nanos - begin) * (right - left) / (double) (end - begin);
    }

    /** The seconds to mark: few, and round. */
    LongStream seconds() {
        double span = (double) end / SECOND;
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && span / (double) STEPS[i] <= MOST_MARKS; i--) {
            step = STEPS[i];
        }
        long each = step;
        return LongStream.iterate(0, mark -> mark <= span, mark -> mark + each);
    }
}
