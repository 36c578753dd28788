package org.keepsake.lab.simulation;

import java.time.Duration;

/** How storage misbehaves. */
public sealed interface Simulation {

    /** Not at all: it is the real storage. */
    record Real() implements Simulation {}

    /**
     * Slow in every respect.
     *
     * @param mibPerSecond the speed of reading and writing, above 0
     * @param latency the least time that each operation takes
     */
    record Slow(double mibPerSecond, Duration latency) implements Simulation {
        public Slow {
            if (!(mibPerSecond > 0)) {
                throw new IllegalArgumentException("Not above 0: " + mibPerSecond);
            }
            requireNotNegative(latency);
        }
    }

    /**
     * The first write to each file hangs for a while, then everything goes on normally.
     *
     * @param duration for how long; never forever, because a blocked write cannot be cancelled
     */
    record Stalling(Duration duration) implements Simulation {
        public Stalling {
            requireNotNegative(duration);
        }
    }

    /**
     * No file can grow beyond a number of bytes.
     *
     * @param bytes 0 or more
     */
    record FullAfter(long bytes) implements Simulation {
        public FullAfter {
            if (bytes < 0) {
                throw new IllegalArgumentException("Below 0: " + bytes);
            }
        }
    }

    /** Writes succeed, but forcing them to the device fails. */
    record FailingForce() implements Simulation {}

    /** Renaming a file over another fails. */
    record FailingRename() implements Simulation {}

    /** Every write is refused. */
    record Denied() implements Simulation {}

    private static void requireNotNegative(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("Below 0: " + value);
        }
    }
}
