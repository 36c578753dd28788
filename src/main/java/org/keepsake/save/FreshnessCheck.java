package org.keepsake.save;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileOperations;

/**
 * Asks, with no save at hand, the question that a save asks before it writes: was somebody else at
 * the file. Safe on any thread; it blocks, and reads the file where its stamp alone does not tell.
 */
public final class FreshnessCheck {
    private final FileOperations files;

    /** Asks by these operations. */
    public FreshnessCheck(FileOperations files) {
        this.files = files;
    }

    /**
     * Looks at the file.
     *
     * @param path the file as the user knows it; links are followed
     * @param expected what should be there
     */
    public Freshness check(Path path, Expected expected) {
        try {
            Target target = Target.resolve(path, files);
            return new Freshness.Unchanged(
                    target.requireUnchangedSince(expected), target.isReadOnly());
        } catch (StorageException e) {
            return switch (e.failure()) {
                case StorageFailure.Conflict conflict -> new Freshness.Differs(conflict);
                case StorageFailure.MissingFolder(var folder) -> withoutFolder(expected);
                default -> new Freshness.Unknown(e);
            };
        }
    }

    private static Freshness withoutFolder(Expected expected) {
        return expected instanceof Expected.NoFile
                ? new Freshness.Unchanged(expected, false)
                : new Freshness.Differs(
                        new StorageFailure.Conflict(ConflictKind.DELETED, Optional.empty()));
    }
}
