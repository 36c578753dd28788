package org.keepsake.profile;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * A value that is remembered in a file. One thread, except for the writing.
 *
 * @param <T> the value's type
 */
public final class StateFile<T> {
    private final StoredProperties stored;
    private final Form<T> form;
    private Future<?> written = CompletableFuture.completedFuture(null);

    private StateFile(StoredProperties stored, Form<T> form) {
        this.stored = stored;
        this.form = form;
    }

    /** Where a session is remembered. */
    public static StateFile<Session> ofSession(StoredProperties stored) {
        return new StateFile<>(stored, new SessionForm());
    }

    /** Where the files used last are remembered. */
    public static StateFile<RecentFiles> ofRecentFiles(StoredProperties stored) {
        return new StateFile<>(stored, new RecentFilesForm());
    }

    /**
     * What was remembered; nothing where there is no file. One that makes no sense is set aside,
     * and counts as nothing. Blocks for one small file.
     */
    public T load() {
        Map<String, String> lines = stored.read();
        if (lines.isEmpty()) {
            return form.nothing();
        }
        try {
            return form.read(lines);
        } catch (IllegalArgumentException e) {
            stored.setAside(e);
            return form.nothing();
        }
    }

    /** Has {@code value} written by a worker. Returns at once; of several, the last is kept. */
    public void keep(T value) {
        written = stored.keep(form.write(value));
    }

    /** Ends when the latest value is written, or could not be. */
    public Future<?> written() {
        return written;
    }
}
