package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.keepsake.storage.Attempt;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;

/** Finds out whether a file can be replaced by a rename with nothing lost that belongs to it. */
public record RouteChooser(
        Target target,
        Expected expected,
        FileOperations files,
        RecoveryFolder recovery,
        Attempt attempt) {
    private static final int SUPERUSER = 0;

    /**
     * Prepares to choose.
     *
     * @param expected what {@link Target#requireUnchangedSince} has found
     * @param recovery where copies are kept meanwhile
     */
    public RouteChooser(
            Target target, Expected expected, FileOperations files, RecoveryFolder recovery) {
        this(target, expected, files, recovery, new Attempt(target.realPath(), files));
    }

    /** Begins to replace the file: by a rename where nothing is lost by it, else in place. */
    public Replacement choose() throws StorageException {
        Optional<FileFacts> old = target.lookUp();
        if (old.isEmpty()) {
            // One that has vanished since may have been private.
            boolean ownerOnly = expected.version().isPresent();
            return AtomicReplacement.begin(target, files, recovery, ownerOnly);
        }
        Optional<InPlaceReason> obstacle = obstacleToTheName(old.get());
        if (obstacle.isPresent()) {
            return inPlace(obstacle.get(), old.get());
        }
        AtomicReplacement atomic;
        try {
            atomic = AtomicReplacement.begin(target, files, recovery, true);
        } catch (StorageException e) {
            if (!AtomicReplacement.refusesNames(e)) {
                throw e;
            }
            return inPlace(InPlaceReason.DIRECTORY_NOT_WRITABLE, old.get());
        }
        boolean chosen = false;
        try {
            obstacle = obstacleToTheMetadata(old.get(), atomic);
            chosen = obstacle.isEmpty();
        } finally {
            if (!chosen) {
                atomic.close();
            }
        }
        return chosen ? atomic : inPlace(obstacle.get(), old.get());
    }

    private Replacement inPlace(InPlaceReason reason, FileFacts old) throws StorageException {
        return InPlaceReplacement.begin(
                target, reason, expected.version().orElse(old.stamp()), files, recovery);
    }

    private Optional<InPlaceReason> obstacleToTheName(FileFacts old) throws StorageException {
        if (old.links() > 1) {
            return Optional.of(InPlaceReason.HARD_LINK);
        }
        if (attempt.ask(Stage.CHECK, () -> files.isMountPoint(target.realPath()))) {
            return Optional.of(InPlaceReason.BIND_MOUNT);
        }
        try {
            files.requireWritable(target.folder());
            return Optional.empty();
        } catch (AccessDeniedException _) {
            return Optional.of(InPlaceReason.DIRECTORY_NOT_WRITABLE);
        } catch (IOException e) {
            throw attempt.refused(Stage.CHECK, e);
        }
    }

    private Optional<InPlaceReason> obstacleToTheMetadata(FileFacts old, AtomicReplacement atomic)
            throws StorageException {
        if (renameIsReservedToOthers(old, atomic)) {
            return Optional.of(InPlaceReason.STICKY_DIRECTORY);
        }
        Metadata wanted = attempt.ask(Stage.CHECK, () -> metadataOf(old));
        Metadata got = atomic.inherit(wanted);
        if (!got.owner().equals(wanted.owner())) {
            return Optional.of(InPlaceReason.FOREIGN_OWNER);
        }
        return wanted.isWhole() && got.equals(wanted)
                ? Optional.empty()
                : Optional.of(InPlaceReason.ATTRIBUTES);
    }

    /** Not by its name, which somebody might have lead to another file at this moment. */
    private Metadata metadataOf(FileFacts old) throws IOException {
        try (OpenFile file = files.openToInspect(target.realPath())) {
            FileStamp wanted = expected.version().orElse(old.stamp());
            if (!file.facts().stamp().sameFileAs(wanted)) {
                throw new NoSuchFileException(target.realPath().toString());
            }
            return file.metadata();
        }
    }

    /** The owner of the file that was just made is the user this process acts for. */
    private boolean renameIsReservedToOthers(FileFacts old, AtomicReplacement atomic)
            throws StorageException {
        Optional<FileFacts> folder = attempt.ask(Stage.CHECK, () -> files.facts(target.folder()));
        if (folder.isEmpty() || !folder.get().sticky()) {
            return false;
        }
        int user = atomic.owner();
        return user != SUPERUSER && user != old.uid() && user != folder.get().uid();
    }
}
