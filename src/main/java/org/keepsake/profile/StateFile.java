package org.keepsake.profile;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * A value that is remembered in a file. Confined to one thread, except for the writing.
 *
 * @param <T> the type of the value
 */
public final class StateFile<T> {
    private final StoredProperties stored;
    private final Form<T> form;
    private Future<?> written = CompletableFuture.completedFuture(null);

    private StateFile(StoredProperties stored, Form<T> form) {
        this.stored = stored;
        this.form = form;
    }

    /** The file that remembers a session. */
    public static StateFile<Session> ofSession(StoredProperties stored) {
        return new StateFile<>(stored, new SessionForm());
    }

    /** The file that remembers the recent files. */
    public static StateFile<RecentFiles> ofRecentFiles(StoredProperties stored) {
        return new StateFile<>(stored, new RecentFilesForm());
    }

    /** The file that remembers what was searched for. */
    public static StateFile<Searches> ofSearches(StoredProperties stored) {
        return new StateFile<>(stored, new SearchesForm());
    }

    /**
     * Returns the remembered value, or the empty one where there is no file. An invalid file is set
     * aside and treated as missing. Blocks for one small file.
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

    /** Has a worker write {@code value}. Returns at once; of several, the last is kept. */
    public void keep(T value) {
        written = stored.keep(form.write(value));
    }

    /** Completes when the latest value has been written, or could not be. */
    public Future<?> written() {
        return written;
    }
}
