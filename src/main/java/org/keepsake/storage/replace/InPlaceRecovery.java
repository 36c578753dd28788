package org.keepsake.storage.replace;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepsake.storage.Content;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;

/**
 * Puts right, at the start, what processes that ended in the middle of a save have left. Sessions
 * of processes that live are left alone, and so is every file that is not named in a note of ours.
 */
public final class InPlaceRecovery {
    private final RecoveryFolder recovery;
    private final FileOperations files;
    private final List<RecoveryReport.Outcome> outcomes = new ArrayList<>();
    private int removed;

    /** Prepares for one {@link #run}. */
    public InPlaceRecovery(RecoveryFolder recovery, FileOperations files) {
        this.recovery = recovery;
        this.files = files;
    }

    /** Goes through all dead sessions. A session that can't be read is left for the next start. */
    public RecoveryReport run() throws StorageException {
        for (Path session : sessions()) {
            try {
                if (!recovery.isTrusted(recovery.root()) || !recovery.isTrusted(session)) {
                    continue;
                }
                Optional<Closeable> lock = recovery.tryLock(session);
                if (lock.isPresent()) {
                    try (Closeable _ = lock.get()) {
                        settle(session);
                    }
                }
            } catch (IOException _) {
                // Whatever it holds stays where it is.
            }
        }
        return new RecoveryReport(outcomes, removed);
    }

    private List<Path> sessions() throws StorageException {
        return recovery.attempt().ask(Stage.CHECK, recovery::otherSessions);
    }

    private void settle(Path session) throws IOException {
        Set<InPlaceEntry> entries = new LinkedHashSet<>();
        List<Path> found = files.list(session);
        for (Path file : found) {
            if (!recovery.isTrustedFile(file)) {
                // Somebody else has put it there; then nothing here is to be believed.
                return;
            }
        }
        for (Path file : found) {
            if (RecoveryFolder.isNote(file)) {
                removeTemporary(file);
            }
            InPlaceEntry.of(file).ifPresent(entries::add);
        }
        for (InPlaceEntry entry : entries) {
            new InPlaceRepair(entry, files).finish().ifPresent(outcomes::add);
        }
        if (files.list(session).isEmpty()) {
            recovery.remove(session);
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
