package org.keepsake.storage.replace;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepsake.storage.Content;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.UnderRepair;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;

/**
 * Puts right, at the start, what processes that ended in the middle of a save have left. Sessions
 * of processes that live are left alone, and so is every file that is not named in a note of ours.
 */
public final class InPlaceRecovery {
    private final RecoveryFolder recovery;
    private final FileOperations files;
    private final UnderRepair underRepair;
    private final List<RecoveryReport.Outcome> outcomes = new ArrayList<>();
    private int removed;

    /**
     * What a dead process has left.
     *
     * @param lock keeps others from it
     * @param notes the names of temporary files
     * @param entries of files that were being written over, and which these are, if that is known
     */
    private record Left(
            Path session,
            Closeable lock,
            List<Path> notes,
            Map<InPlaceEntry, Optional<Path>> entries) {}

    /** Prepares for one {@link #run}. */
    public InPlaceRecovery(RecoveryFolder recovery, FileOperations files) {
        this(recovery, files, new UnderRepair());
    }

    /**
     * Prepares for one {@link #run}.
     *
     * @param underRepair is told which files are to be repaired, as soon as that is known, and when
     *     each of them is
     */
    public InPlaceRecovery(RecoveryFolder recovery, FileOperations files, UnderRepair underRepair) {
        this.recovery = recovery;
        this.files = files;
        this.underRepair = underRepair;
    }

    /**
     * Goes through all dead sessions. A session that can't be read is left for the next start.
     * Ended in the middle, it leaves the rest, and a file that is torn, to the next start as well.
     */
    public RecoveryReport run() throws StorageException {
        try {
            List<Left> all = new ArrayList<>();
            for (Path session : sessions()) {
                find(session).ifPresent(all::add);
            }
            underRepair.begin(
                    all.stream()
                            .flatMap(left -> left.entries().values().stream())
                            .flatMap(Optional::stream)
                            .toList());
            all.forEach(this::settle);
            return new RecoveryReport(outcomes, removed);
        } finally {
            underRepair.begin(List.of());
        }
    }

    private List<Path> sessions() throws StorageException {
        return recovery.attempt().ask(Stage.CHECK, recovery::otherSessions);
    }

    /** Empty if it is of a live process, or not to be believed; then all stays where it is. */
    private Optional<Left> find(Path session) {
        try {
            if (!recovery.isTrusted(recovery.root()) || !recovery.isTrusted(session)) {
                return Optional.empty();
            }
            Optional<Closeable> lock = recovery.tryLock(session);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            Optional<Left> left = Optional.empty();
            try {
                left = found(session, lock.get());
                return left;
            } finally {
                if (left.isEmpty()) {
                    lock.get().close();
                }
            }
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Empty if somebody else has put something there; then nothing there is to be believed. */
    private Optional<Left> found(Path session, Closeable lock) throws IOException {
        List<Path> found = files.list(session);
        Map<InPlaceEntry, Optional<Path>> entries = new LinkedHashMap<>();
        for (Path file : found) {
            if (!recovery.isTrustedFile(file)) {
                return Optional.empty();
            }
            InPlaceEntry.of(file).ifPresent(entry -> entries.computeIfAbsent(entry, this::target));
        }
        List<Path> notes = found.stream().filter(RecoveryFolder::isNote).toList();
        return Optional.of(new Left(session, lock, notes, entries));
    }

    /** Of what can't be read, the repair itself will tell. */
    private Optional<Path> target(InPlaceEntry entry) {
        try {
            return entry.read(files).map(Manifest::target);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void settle(Left left) {
        try (Closeable _ = left.lock()) {
            for (var entry : left.entries().entrySet()) {
                new InPlaceRepair(entry.getKey(), files).finish().ifPresent(outcomes::add);
                entry.getValue().ifPresent(underRepair::end);
            }
            for (Path note : left.notes()) {
                removeTemporary(note);
            }
            if (files.list(left.session()).isEmpty()) {
                recovery.remove(left.session());
            }
        } catch (IOException _) {
            // Whatever it holds stays where it is.
        }
    }

    private void removeTemporary(Path note) throws IOException {
        Optional<Path> temporary = pathIn(note);
        if (temporary.isPresent() && isOurs(temporary.get())) {
            files.delete(temporary.get());
            removed++;
        }
        files.delete(note);
    }

    private Optional<Path> pathIn(Path note) throws IOException {
        try (OpenFile file = files.openForReading(note)) {
            String name = new String(Content.readSmall(file), StandardCharsets.UTF_8);
            // Earlier versions noted the path itself.
            return Optional.of(
                    name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name));
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }

    private boolean isOurs(Path file) throws IOException {
        return TemporaryName.matches(file) && recovery.isTrustedFile(file);
    }
}
