package org.keepsake.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keepsake.save.Destination;
import org.keepsake.save.Replaced;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.StorageFault;

/** Cleans up when a child has died, or has left a file torn. */
final class Aftermath {

    /** The stamp of no file, so that the contents have to be compared. */
    private static final FileStamp NONE = new FileStamp(-1, -1, -1, -1, -1);

    private final FileOperations files;
    private final RecoveryFolder recovery;

    /** Works on the real storage, because the child's simulation is gone with it. */
    Aftermath(FileOperations files, RecoveryFolder recovery) {
        this.files = files;
        this.recovery = recovery;
    }

    /**
     * Deletes the temporary files of a dead child and repairs what else it has left. Nothing in its
     * recovery folder is deleted here, because the repair needs it: it may be all that is left of a
     * file that was being overwritten.
     *
     * @param temporaries the files that the child had announced, whether they exist or not
     * @param failure gets what goes wrong as suppressed exceptions; that is left for the next start
     */
    void clearUp(List<Path> temporaries, Exception failure) {
        for (Path temporary : temporaries) {
            if (temporary.startsWith(recovery.root())) {
                continue;
            }
            try {
                files.delete(temporary);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        putRight(failure);
    }

    /** Finishes or undoes what dead children have left half done, as the next start would. */
    private synchronized void putRight(Exception failure) {
        try {
            new InPlaceRecovery(recovery, files).run();
        } catch (StorageException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Finds out whether a file has its new contents after a child got stuck in the last step.
     *
     * @param failure why the child did not report, which leaves in doubt how durable they are
     * @return the outcome to report, if it has them
     */
    Optional<Replaced> whatIsThere(Destination destination, ByteSource bytes, Exception failure) {
        try {
            Target target = Target.resolve(destination.path(), files);
            FileStamp stamp = target.requireStamp();
            target.requireUnchangedSince(new Expected.Ours(NONE, () -> bytes));
            Durability durability = new Durability.Unconfirmed(StorageFault.OTHER, failure);
            // The route is unknown by now; it makes no difference to the contents.
            Commit commit = new Commit(stamp, durability, new Route.Atomic(), false);
            return Optional.of(new Replaced(target.realPath(), commit, Optional.empty()));
        } catch (StorageException e) {
            failure.addSuppressed(e);
            return Optional.empty();
        }
    }
}
