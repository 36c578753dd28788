package org.keepsake.background;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A place where workers wait until the test lets them all go on. */
public final class Gate {
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean interrupted;

    /** Waits until it is open. Called by workers. */
    public void pass() {
        arrivals.release();
        try {
            if (!opened.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody opened the gate");
            }
        } catch (InterruptedException e) {
            interrupted = true;
            throw new IllegalStateException("Interrupted at the gate", e);
        }
    }

    /** Returns once so many more workers have come to it. Called by the test. */
    public void awaitArrivals(int workers) {
        try {
            if (!arrivals.tryAcquire(workers, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody came to the gate");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting", e);
        }
    }

    /** Whether a worker is there that nobody has waited for yet. */
    public boolean hasUnexpectedArrivals() {
        return arrivals.availablePermits() > 0;
    }

    /** Lets everybody through, now and later. */
    public void open() {
        opened.countDown();
    }

    /** Whether a worker was interrupted while it waited. */
    public boolean wasInterrupted() {
        return interrupted;
    }
}
