package org.keepsake.lab.simulation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Blocks a thread as a system call does: an interrupt neither ends the wait nor gets lost. */
final class SystemCall {
    private SystemCall() {}

    static void block(Duration duration) {
        boolean interrupted = false;
        long end = System.nanoTime() + duration.toNanos();
        for (long left; (left = end - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(left);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
