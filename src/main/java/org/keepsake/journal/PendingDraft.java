package org.keepsake.journal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The latest thing asked of a journal that no step has seen. Safe on any thread, never waits. */
final class PendingDraft {
    private final AtomicReference<@Nullable Request> request = new AtomicReference<>();

    /**
     * What is asked.
     *
     * @param draft what to keep; empty to keep nothing
     * @param since when the first request came that no step has seen, in nanoseconds
     */
    record Request(Optional<Draft> draft, long since) {}

    /**
     * Replaces what is asked.
     *
     * @return whether nothing was pending before
     */
    boolean ask(Optional<Draft> draft, long now) {
        return request.getAndUpdate(
                        before -> new Request(draft, before == null ? now : before.since()))
                == null;
    }

    /** Takes what is asked; null if nothing is. */
    @Nullable Request take() {
        return request.getAndSet(null);
    }

    /** When the oldest draft came that no step has seen; {@code now} if there is none. */
    long since(long now) {
        Request pending = request.get();
        return pending == null || pending.draft().isEmpty() ? now : pending.since();
    }
}
