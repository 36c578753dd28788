package org.keepsake.save;

import java.util.ArrayList;
import java.util.List;

/** A monitor that keeps what it hears and cancels where a test wants it. */
public final class Recording implements SaveMonitor {
    public final CancelToken token = new CancelToken();
    final List<SavePhase> phases = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    long total = -1;
    private Runnable atProgress = () -> {};

    public Recording whileWriting(Runnable action) {
        atProgress = action;
        return this;
    }

    @Override
    public void phase(SavePhase phase) {
        token.checkpoint();
        phases.add(phase);
    }

    @Override
    public void progress(long done, long total) {
        atProgress.run();
        token.checkpoint();
        progress.add(done);
        this.total = total;
    }

    @Override
    public void committing() {
        token.commit();
        phases.add(SavePhase.COMMITTING);
    }
}
