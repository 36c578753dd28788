package org.keepsake.save;

import java.time.Duration;

/**
 * How long a save works. One that has to be permitted first begins when it writes: until then a
 * person was asked.
 */
final class WorkingTime implements SaveMonitor {
    private final SaveMonitor monitor;
    private final boolean permittedFirst;
    private long start = System.nanoTime();

    /** Begins now, and hands everything on to {@code monitor}. */
    WorkingTime(SaveRequest request, SaveMonitor monitor) {
        this.monitor = monitor;
        this.permittedFirst = request.asAdministrator();
    }

    Duration soFar() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void phase(SavePhase phase) {
        if (permittedFirst && phase == SavePhase.WRITING) {
            start = System.nanoTime();
        }
        monitor.phase(phase);
    }

    @Override
    public void progress(long done, long total) {
        monitor.progress(done, total);
    }

    @Override
    public void committing() {
        monitor.committing();
    }
}
