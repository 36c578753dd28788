package org.keepsake.storage.replace;

import java.nio.file.Path;
import java.util.List;
import org.keepsake.storage.system.StorageFault;

/**
 * What was put right at the start.
 *
 * @param outcomes one for each file whose writing in place was broken off
 * @param temporaryFilesRemoved the number of temporary files that were left over
 */
public record RecoveryReport(List<Outcome> outcomes, int temporaryFilesRemoved) {

    public RecoveryReport {
        outcomes = List.copyOf(outcomes);
    }

    /** What became of one file. */
    public sealed interface Outcome {}

    /** It has its new bytes. */
    public record Finished(Path target) implements Outcome {}

    /** It has its old bytes. */
    public record RolledBack(Path target) implements Outcome {}

    /**
     * Somebody else has changed, replaced or deleted it since; nothing was touched, and both of our
     * versions are kept.
     */
    public record Mismatch(Path target, Path oldBytes, Path newBytes) implements Outcome {}

    /** It could not be written or reached this time; both versions are kept for the next. */
    public record Unfinished(
            Path target, Path oldBytes, Path newBytes, StorageFault fault, Exception cause)
            implements Outcome {}

    /**
     * A file may be torn, but which one can't be read: the manifest is damaged, or of another
     * version. It is kept with both versions of the file, and is reported at each start.
     *
     * @param folder where they are
     */
    public record NotUnderstood(Path folder, Exception cause) implements Outcome {}
}
