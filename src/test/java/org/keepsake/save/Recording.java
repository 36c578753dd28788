package org.keepsake.save;

import java.util.ArrayList;
import java.util.List;

/** A monitor that keeps what it hears and cancels where a test wants it. */
public final class Recording implements SaveMonitor {
    public final CancelToken token = new CancelToken();
    final List<SavePhase> phases = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    final List<Long> readBack = new ArrayList<>();
    long total = -1;
    private Runnable atProgress = () -> {};
    private Runnable atReadBack = () -> {};

    public Recording whileWriting(Runnable action) {
        atProgress = action;
        return this;
    }

    public Recording whileReadingBack(Runnable action) {
        atReadBack = action;
        return this;
    }

    @Override
    public void phase(SavePhase phase) {
        token.checkpoint();
        phases.add(phase);
    }

    @Override
    public void progress(long done, long total) {
        boolean reading = phases.getLast() == SavePhase.VERIFYING;
        (reading ? atReadBack : atProgress).run();
        token.checkpoint();
        (reading ? readBack : progress).add(done);
        this.total = total;
    }

    @Override
    public void committing() {
        token.commit();
        phases.add(SavePhase.COMMITTING);
    }
}
