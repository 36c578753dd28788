package org.keepsake.save;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.keepsake.codec.UnencodableException;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.Expected;
import org.keepsake.storage.FileOperations;
import org.keepsake.storage.RecoveryFolder;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;

/** Saves texts. Safe on any thread, for different files at the same time; it blocks. */
public final class SavePipeline {
    private final FileOperations files;
    private final RecoveryFolder recovery;

    /**
     * Prepares to save.
     *
     * @param files how to reach the file system
     * @param recovery where copies are kept while, and sometimes after, a file is replaced
     */
    public SavePipeline(FileOperations files, RecoveryFolder recovery) {
        this.files = files;
        this.recovery = recovery;
    }

    /**
     * Saves one text.
     *
     * @return the receipt, once the file has its new bytes
     * @throws SaveException in any other case, the file having its old bytes
     */
    public SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException {
        try {
            return replace(request, monitor);
        } catch (StorageException e) {
            throw SaveException.of(request.path(), e);
        } catch (UnencodableException e) {
            throw SaveException.of(request.path(), e);
        } catch (CancellationException e) {
            throw SaveException.of(request.path(), e);
        }
    }

    private SaveReceipt replace(SaveRequest request, SaveMonitor monitor)
            throws StorageException, UnencodableException {
        long start = System.nanoTime();
        monitor.phase(SavePhase.CHECKING);
        Target target = Target.resolve(request.path(), files);
        recovery.settle(target);
        target.requireWritable(request.overwriteReadOnly());
        Expected expected = target.requireUnchangedSince(request.expected());
        ByteSource bytes = TextVersion.of(request.text(), request.format());
        try (Replacement replacement = target.replacement(recovery)) {
            monitor.phase(SavePhase.WRITING);
            replacement.write(bytes, monitor::progress);
            monitor.phase(SavePhase.FLUSHING);
            replacement.force();
            monitor.phase(SavePhase.VERIFYING);
            replacement.verify(bytes);
            Optional<Path> theirs = recovery.keep(target, expected);
            target.requireUnchangedSince(expected);
            monitor.committing();
            Commit commit = replacement.commit();
            return receipt(request, target, bytes.size(), commit, theirs, start);
        }
    }

    private static SaveReceipt receipt(
            SaveRequest request,
            Target target,
            long size,
            Commit commit,
            Optional<Path> theirs,
            long start) {
        return new SaveReceipt(
                request.path(),
                target.realPath(),
                request.revision(),
                size,
                commit.stamp(),
                TextVersion.expected(commit.stamp(), request.text(), request.format()),
                commit.durability(),
                Duration.ofNanos(System.nanoTime() - start),
                commit.route(),
                theirs);
    }
}
