package org.keepsake.load;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileOperations;

/**
 * Makes, without saving, the check that a save makes before it writes: whether somebody else has
 * changed the file. Thread-safe; blocks, and reads the file if its stamp alone is inconclusive.
 */
public final class FreshnessCheck {
    private final FileOperations files;

    /** Creates a check that uses these file operations. */
    public FreshnessCheck(FileOperations files) {
        this.files = files;
    }

    /**
     * Checks the file.
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
                case StorageFailure.Conflict conflict ->
                        new Freshness.Differs(conflict, Optional.empty());
                case StorageFailure.MissingFolder(Path folder, _) ->
                        withoutFile(expected, Optional.of(folder));
                // A folder or a pipe has taken its place.
                case StorageFailure.NotAFile(var kind) -> withoutFile(expected, Optional.empty());
                case StorageFailure.LinkLoop() -> withoutFile(expected, Optional.empty());
                default -> new Freshness.Unknown(e);
            };
        }
    }

    private static Freshness withoutFile(Expected expected, Optional<Path> missingFolder) {
        return expected instanceof Expected.NoFile
                ? new Freshness.Unchanged(expected, false)
                : new Freshness.Differs(
                        new StorageFailure.Conflict(ConflictKind.DELETED, Optional.empty()),
                        missingFolder);
    }
}
