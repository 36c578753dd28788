package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import org.keepsake.storage.Attempt;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.Metadata;

/** Finds out whether a file can be replaced by a rename with nothing lost that belongs to it. */
public record RouteChooser(
        Target target, FileOperations files, RecoveryFolder recovery, Attempt attempt) {
    private static final int SUPERUSER = 0;

    /**
     * Prepares to choose.
     *
     * @param recovery where copies are kept meanwhile
     */
    public RouteChooser(Target target, FileOperations files, RecoveryFolder recovery) {
        this(target, files, recovery, new Attempt(target.realPath(), files));
    }

    /** Begins to replace the file: by a rename where nothing is lost by it, else in place. */
    public Replacement choose() throws StorageException {
        Optional<FileFacts> old = target.lookUp();
        if (old.isEmpty()) {
            return AtomicReplacement.begin(target, files, recovery, false);
        }
        Optional<InPlaceReason> obstacle = obstacleToTheName(old.get());
        if (obstacle.isPresent()) {
            return InPlaceReplacement.begin(target, obstacle.get(), files, recovery);
        }
        AtomicReplacement atomic = AtomicReplacement.begin(target, files, recovery, true);
        boolean chosen = false;
        try {
            obstacle = obstacleToTheMetadata(old.get(), atomic);
            chosen = obstacle.isEmpty();
        } finally {
            if (!chosen) {
                atomic.close();
            }
        }
        return chosen ? atomic : InPlaceReplacement.begin(target, obstacle.get(), files, recovery);
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
        Metadata wanted = attempt.ask(Stage.CHECK, () -> files.metadata(target.realPath()));
        Metadata got = atomic.inherit(wanted);
        if (!got.owner().equals(wanted.owner())) {
            return Optional.of(InPlaceReason.FOREIGN_OWNER);
        }
        return got.equals(wanted) ? Optional.empty() : Optional.of(InPlaceReason.ATTRIBUTES);
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
