package org.keepsake.lab.simulation;

import java.time.Duration;

/** Lets tests elsewhere block a thread as a system call does. */
public final class SystemCalls {
    private SystemCalls() {}

    /** Blocks the calling thread. */
    public static void block(Duration duration) {
        SystemCall.block(duration);
    }
}
