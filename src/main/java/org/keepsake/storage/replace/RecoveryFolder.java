package org.keepsake.storage.replace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.Attempt;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.UntrustedFolderException;

/**
 * Where this process notes what a later one would have to put right: temporary files that exist,
 * and files that are being written over. Each process has a session of its own below the root, with
 * a lock that ends with the process, so that nobody takes a living session for a dead one:
 *
 * <pre>
 * root/&lt;session&gt;.lock           locked while the process lives
 * root/&lt;session&gt;/&lt;id&gt;.temporary  the path of a temporary file
 * root/&lt;session&gt;/&lt;id&gt;.old, .new, .manifest, and .manifest.part until that is complete
 * root/&lt;session&gt;/&lt;id&gt;.old.kept, .new.kept  of a file that others have changed since it was torn
 * root/theirs/&lt;id&gt;/&lt;name&gt;        versions of others that were replaced
 * </pre>
 *
 * <p>Nothing is made before it is needed. Safe on any thread; one object per root and process.
 */
public final class RecoveryFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String TEMPORARY = ".temporary";
    private static final String THEIRS = "theirs";

    private final Path root;
    private final String session = TemporaryName.id();
    private final FileOperations files;
    private final Map<Path, Unsettled> unsettled = new ConcurrentHashMap<>();
    private @Nullable Closeable lock;

    /** What could not be forgotten yet, its target being torn or whole. */
    private record Unsettled(InPlaceEntry entry, boolean torn) {}

    /** Prepares a session below {@code root}, a folder that need not exist. */
    public RecoveryFolder(Path root, FileOperations files) {
        this.root = root;
        this.files = files;
    }

    /** The folder of all sessions; another process may have one of its own there. */
    public Path root() {
        return root;
    }

    private Path folder() {
        return root.resolve(session);
    }

    /** The lock comes before the folder: a folder without a locked file is a dead session's. */
    private synchronized Path open() throws IOException {
        if (lock == null) {
            openRoot();
            lock =
                    files.tryLock(root.resolve(session + LOCK))
                            .orElseThrow(() -> new IOException("The lock is taken: " + session));
        }
        files.createDirectories(folder());
        return folder();
    }

    private void openRoot() throws IOException {
        files.createDirectories(root);
        if (!isTrusted(root)) {
            throw new UntrustedFolderException(root);
        }
    }

    /**
     * Whether a folder is ours and nobody else may put anything into it. What is found in another
     * one could have been planted there, to have us write what somebody else wants where only we
     * may; and what we put there could be taken away or changed.
     */
    boolean isTrusted(Path folder) throws IOException {
        int user = files.user();
        return files.facts(folder)
                .filter(facts -> facts.kind() == FileKind.DIRECTORY)
                .filter(facts -> !facts.writableByOthers())
                .filter(facts -> isOurs(facts, user))
                .isPresent();
    }

    /** Whether a file in a folder of ours can be one that we have written. */
    boolean isTrustedFile(Path file) throws IOException {
        int user = files.user();
        return files.facts(file)
                .filter(facts -> facts.kind() == FileKind.REGULAR)
                .filter(facts -> isOurs(facts, user))
                .isPresent();
    }

    private static boolean isOurs(FileFacts facts, int user) {
        return user == FileFacts.UNKNOWN || facts.uid() == user;
    }

    /**
     * Notes that a temporary file is about to be made. A save does not fail for want of a note, and
     * none is forced to the device: at worst a file is left over after a power cut.
     */
    void announce(Path temporary) {
        try (OpenFile note = files.create(noteOf(open(), temporary), true)) {
            ByteBuffer path = StandardCharsets.UTF_8.encode(temporary.toUri().toString());
            while (path.hasRemaining()) {
                note.write(path);
            }
        } catch (IOException _) {
            // As said above.
        }
    }

    /** Notes that a temporary file is gone. */
    void withdraw(Path temporary) {
        try {
            files.delete(noteOf(folder(), temporary));
        } catch (IOException _) {
            // The next start looks for the temporary file and finds none.
        }
    }

    private static Path noteOf(Path folder, Path temporary) {
        String name = String.valueOf(temporary.getFileName());
        return folder.resolve(name.substring(name.lastIndexOf('-') + 1) + TEMPORARY);
    }

    static boolean isNote(Path file) {
        return file.toString().endsWith(TEMPORARY);
    }

    InPlaceEntry newEntry() throws StorageException {
        Path folder = attempt().ask(Stage.SET_ASIDE, this::open);
        attempt().order(Stage.SET_ASIDE, () -> forceUpToRoot(root));
        return new InPlaceEntry(folder, TemporaryName.id());
    }

    /** Keeps an entry that could not be dropped although its target is whole. */
    void leave(Path target, InPlaceEntry entry) {
        unsettled.put(target, new Unsettled(entry, false));
    }

    /** Keeps an entry whose target is torn; returns what to tell about it. */
    StorageException torn(Path target, InPlaceEntry entry, IOException cause) {
        unsettled.put(target, new Unsettled(entry, true));
        StorageFault fault = new Attempt(target, files).fault(Stage.COMMIT, cause);
        return new StorageException(
                target, new StorageFailure.Torn(fault, entry.oldBytes(), entry.newBytes()), cause);
    }

    /**
     * Puts right what an earlier save of this file had to leave: if it is torn, it gets its old
     * bytes again.
     *
     * @throws StorageException with {@link StorageFailure.Torn} if that is still not possible
     */
    public void settle(Target target) throws StorageException {
        Unsettled left = unsettled.get(target.realPath());
        if (left == null) {
            return;
        }
        if (left.torn()) {
            try {
                new InPlaceRepair(left.entry(), files).rollBack();
            } catch (IOException e) {
                throw torn(target.realPath(), left.entry(), e);
            }
        }
        // A note that outlived its save could undo the next one.
        attempt().order(Stage.SET_ASIDE, () -> left.entry().drop(files));
        unsettled.remove(target.realPath());
    }

    /**
     * Keeps a copy of somebody else's version that is about to be replaced.
     *
     * @return the copy, on the device; empty if what is replaced is ours
     */
    public Optional<Path> keep(Target target, Expected expected) throws StorageException {
        if (!(expected instanceof Expected.Theirs)) {
            return Optional.empty();
        }
        Path folder = root.resolve(THEIRS).resolve(TemporaryName.id());
        Path copy = folder.resolve(String.valueOf(target.realPath().getFileName()));
        Attempt attempt = attempt();
        attempt.order(Stage.SET_ASIDE, this::openRoot);
        attempt.order(Stage.SET_ASIDE, () -> files.createDirectories(folder));
        attempt.ask(
                Stage.SET_ASIDE,
                () -> {
                    try (OpenFile theirs = files.openForReading(target.realPath())) {
                        return new InPlaceWriter(files).copyDurably(theirs, copy);
                    }
                });
        attempt.order(Stage.SET_ASIDE, () -> forceUpToRoot(folder));
        return Optional.of(copy);
    }

    /** Forces what a folder holds, and the names of all folders from the root to it. */
    private void forceUpToRoot(Path folder) throws IOException {
        for (Path at = folder; at != null; at = at.getParent()) {
            files.forceDirectory(at);
            if (at.equals(root.getParent())) {
                return;
            }
        }
    }

    Attempt attempt() {
        return new Attempt(root, files);
    }

    /** The folders of other sessions, dead and alive. */
    List<Path> otherSessions() throws IOException {
        return files.list(root).stream()
                .filter(folder -> TemporaryName.isId(String.valueOf(folder.getFileName())))
                .filter(folder -> !folder.equals(folder()))
                .toList();
    }

    /** Takes the lock of another session; empty if its process lives. */
    Optional<Closeable> tryLock(Path otherSession) throws IOException {
        return files.tryLock(lockOf(otherSession));
    }

    /** Removes the empty folder of a session whose lock was taken, and the lock with it. */
    void remove(Path otherSession) throws IOException {
        files.delete(otherSession);
        files.delete(lockOf(otherSession));
    }

    private static Path lockOf(Path session) {
        return session.resolveSibling(session.getFileName() + LOCK);
    }

    /** Ends the session. What is unsettled stays for the next start. */
    @Override
    public synchronized void close() throws IOException {
        if (lock == null) {
            return;
        }
        try (Closeable _ = lock) {
            lock = null;
            if (files.list(folder()).isEmpty()) {
                remove(folder());
            }
        }
    }
}
