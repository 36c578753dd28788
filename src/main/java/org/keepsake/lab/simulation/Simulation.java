package org.keepsake.lab.simulation;

import java.time.Duration;

/** How storage is to misbehave. */
public sealed interface Simulation {

    /** Not at all: it is the real one. */
    record Real() implements Simulation {}

    /**
     * Slow in every respect.
     *
     * @param mibPerSecond how fast it reads and writes, above 0
     * @param latency what each operation takes at least
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
     * Each file's first write is silent for a while, then all goes on as if nothing had been.
     *
     * @param duration how long, which is never for ever: nobody can call off a blocked write
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

    /** Bytes are taken, but do not reach the device. */
    record FailingForce() implements Simulation {}

    /** A file cannot take the place of another. */
    record FailingRename() implements Simulation {}

    /** Nothing may be written. */
    record Denied() implements Simulation {}

    private static void requireNotNegative(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("Below 0: " + value);
        }
    }
}
