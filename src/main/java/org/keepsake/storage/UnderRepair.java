package org.keepsake.storage;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that an earlier save has left torn and that are being put right: whoever wants to read
 * or write one of them waits, and nobody else does. Until it is known which these are, any file may
 * be one. Thread-safe.
 */
public final class UnderRepair {
    /** How often somebody who waits may change his mind, in milliseconds. */
    private static final long LOOK = 100;

    private Optional<Set<Path>> files = Optional.empty();

    /** For programs that repair nothing. */
    public static UnderRepair nothing() {
        UnderRepair none = new UnderRepair();
        none.begin(Set.of());
        return none;
    }

    /**
     * From here on it is known which files are to be repaired.
     *
     * @param torn their real paths
     */
    public synchronized void begin(Collection<Path> torn) {
        files = Optional.of(new TreeSet<>(torn));
        notifyAll();
    }

    /** This one is as good as it gets. */
    public synchronized void end(Path file) {
        files.ifPresent(torn -> torn.remove(file));
        notifyAll();
    }

    /**
     * Waits until a file is not under repair.
     *
     * @param realPath without a link in it
     * @param waiting is called from time to time; what it throws ends the waiting
     */
    public synchronized void await(Path realPath, Runnable waiting) throws InterruptedException {
        while (files.isEmpty() || files.get().contains(realPath)) {
            waiting.run();
            wait(LOOK);
        }
    }

    /** Waits until it is known which files are to be repaired, and returns those left by then. */
    public synchronized Set<Path> found() throws InterruptedException {
        while (files.isEmpty()) {
            wait();
        }
        return Set.copyOf(files.get());
    }
}
