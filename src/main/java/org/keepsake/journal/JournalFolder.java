package org.keepsake.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.DiskUse;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;

/**
 * The journals of this process: a session below a root that all processes of a user share. Nothing
 * is created on disk before there is something to keep. Safe on any thread.
 */
public final class JournalFolder implements AutoCloseable {
    static final String JOURNAL = ".journal";
    static final String REWRITING = ".rewriting";
    private static final String LOCK = ".lock";

    /** In the folder of a session whose process has ended as it should, with edits kept. */
    private static final String CLOSED = "closed";

    private static final String ASIDE = "aside";

    private final Path root;
    private final Path session;
    private final FileOperations files;
    private final Schedule schedule;
    private final Limits limits;
    private final Set<DocumentJournal> open = ConcurrentHashMap.newKeySet();

    /** What has names of new folders that are not known to be on the device yet. */
    private final List<Path> unforced = new ArrayList<>();

    private @Nullable Closeable lock;
    private boolean made;

    /** Prepares a session below {@code root}, a folder that need not exist. */
    public JournalFolder(Path root, FileOperations files, Schedule schedule) {
        this(root, files, schedule, Limits.USUAL);
    }

    JournalFolder(Path root, FileOperations files, Schedule schedule, Limits limits) {
        this.root = root;
        this.limits = limits;
        this.session = root.resolve(id());
        this.files = files;
        this.schedule = schedule;
    }

    private static String id() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    static boolean isId(Path path) {
        return String.valueOf(path.getFileName()).matches("[0-9a-f]{16}");
    }

    /** The folder of all sessions. */
    public Path root() {
        return root;
    }

    Limits limits() {
        return limits;
    }

    /** The folder of this session. */
    Path session() {
        return session;
    }

    /** Creates a journal for a document that has none yet. */
    public DocumentJournal open() {
        return opened(session.resolve(id() + JOURNAL));
    }

    private DocumentJournal opened(Path path) {
        DocumentJournal journal = new DocumentJournal(path, this, files, schedule);
        open.add(journal);
        return journal;
    }

    /**
     * Continues the journal of a recovered document. The old journal stays as it is until a new one
     * has replaced it, or until the document needs none; if it was torn, it is set aside then.
     *
     * @param recovered what was found in it
     */
    public DocumentJournal resume(FoundJournal found, Recovered recovered) {
        DocumentJournal journal = recovered.torn() ? open() : opened(found.path());
        journal.succeed(found, recovered);
        return journal;
    }

    /** Stops following a document that was closed; what it has on disk stays there. */
    public void release(DocumentJournal journal) {
        open.remove(journal);
    }

    /**
     * Takes over the journals of all sessions whose process has died. Only one process can: it
     * holds the lock of the session meanwhile. Blocks.
     *
     * @throws IOException if the folder can't be read; what could not be taken over is still there
     */
    public Takeover takeOver() throws IOException {
        return new TakeoverWork(this, files).run();
    }

    /**
     * Whether other sessions, dead or alive, have left anything that {@link #takeOver} would look
     * at. Blocks, but only to list a folder.
     *
     * @throws IOException if the folder can't be read
     */
    public boolean hasOtherSessions() throws IOException {
        return !otherSessions().isEmpty();
    }

    List<Path> otherSessions() throws IOException {
        return files.list(root).stream()
                .filter(JournalFolder::isId)
                .filter(other -> !other.equals(session))
                .toList();
    }

    /** Where to put a journal that could not be read. */
    public Path asideOf(Path journal) {
        return root.resolve(ASIDE).resolve(String.valueOf(journal.getFileName()));
    }

    /** Moves a journal to where nothing looks for one. */
    public void setAside(Path journal) throws IOException {
        Path aside = asideOf(journal);
        files.createDirectories(root.resolve(ASIDE));
        files.forceDirectory(root);
        files.moveAtomically(journal, aside);
        files.forceDirectory(root.resolve(ASIDE));
        files.forceDirectory(session);
    }

    /** The room that the edits of this session take. Blocks. */
    public DiskUse use() throws IOException {
        return use(session);
    }

    /** The room that journals take which could not be read. Blocks. */
    public DiskUse useAside() throws IOException {
        return use(root.resolve(ASIDE));
    }

    private DiskUse use(Path folder) throws IOException {
        long bytes = 0;
        int count = 0;
        for (Path file : files.list(folder)) {
            Optional<FileFacts> facts = files.facts(file);
            bytes += facts.map(known -> known.stamp().size()).orElse(0L);
            count += facts.isPresent() ? 1 : 0;
        }
        return new DiskUse(bytes, count);
    }

    /** Deletes the journals that could not be read. Blocks. */
    public void clearAside() throws IOException {
        Path aside = root.resolve(ASIDE);
        for (Path file : files.list(aside)) {
            files.delete(file);
        }
        files.delete(aside);
    }

    /** An unused name for the file that will replace {@code journal}. */
    Path temporary(Path journal) {
        return journal.resolveSibling(id() + REWRITING);
    }

    /**
     * Creates the lock before the folder: a folder without a locked file belongs to a dead session.
     */
    synchronized void make() throws IOException {
        if (made) {
            return;
        }
        makeRoot();
        if (lock == null) {
            lock =
                    files.tryLock(lockOf(session))
                            .orElseThrow(() -> new IOException("Locked: " + session));
        }
        files.createDirectories(session);
        files.forceDirectory(root);
        made = true;
    }

    /** What could not be forced is tried again: nothing below is durable before. */
    private void makeRoot() throws IOException {
        for (Path at = root; at != null && files.facts(at).isEmpty(); at = at.getParent()) {
            if (at.getParent() != null) {
                unforced.add(at.getParent());
            }
        }
        files.createDirectories(root);
        while (!unforced.isEmpty()) {
            files.forceDirectory(unforced.getLast());
            unforced.removeLast();
        }
    }

    Optional<Closeable> tryLock(Path otherSession) throws IOException {
        return files.tryLock(lockOf(otherSession));
    }

    static Path lockOf(Path session) {
        return session.resolveSibling(session.getFileName() + LOCK);
    }

    static Path markOf(Path session) {
        return session.resolve(CLOSED);
    }

    /** The journals of the open documents. */
    public Collection<DocumentJournal> journals() {
        return Set.copyOf(open);
    }

    /**
     * Writes and forces everything, and waits until that is done.
     *
     * @return whether it was done in time
     */
    public boolean flush(Duration patience) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        open.forEach(DocumentJournal::flush);
        schedule.run(Duration.ZERO, done::countDown);
        return done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends the session; what it still holds is left to the next one. */
    @Override
    public synchronized void close() throws IOException {
        if (lock == null) {
            return;
        }
        try (Closeable _ = lock) {
            lock = null;
            if (files.list(session).isEmpty()) {
                files.delete(session);
                files.delete(lockOf(session));
            } else {
                files.create(markOf(session), true).close();
            }
        }
    }
}
