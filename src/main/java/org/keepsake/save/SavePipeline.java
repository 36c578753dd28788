package org.keepsake.save;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.keepsake.codec.UnencodableException;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.Expected;
import org.keepsake.storage.FileOperations;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;

/** Saves texts. Safe on any thread, for different files at the same time; it blocks. */
public final class SavePipeline {
    private final FileOperations files;

    /** Saves by these operations. */
    public SavePipeline(FileOperations files) {
        this.files = files;
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
        target.requireWritable(request.overwriteReadOnly());
        Expected expected = target.requireUnchangedSince(request.expected());
        ByteSource bytes = TextVersion.of(request.text(), request.format());
        try (Replacement replacement = target.replacement()) {
            monitor.phase(SavePhase.WRITING);
            replacement.write(bytes, monitor::progress);
            monitor.phase(SavePhase.FLUSHING);
            replacement.force();
            monitor.phase(SavePhase.VERIFYING);
            replacement.verify(bytes);
            target.requireUnchangedSince(expected);
            monitor.committing();
            Commit commit = replacement.commit();
            return receipt(request, target, bytes.size(), commit, start);
        }
    }

    private static SaveReceipt receipt(
            SaveRequest request, Target target, long size, Commit commit, long start) {
        return new SaveReceipt(
                request.path(),
                target.realPath(),
                request.revision(),
                size,
                commit.stamp(),
                TextVersion.expected(commit.stamp(), request.text(), request.format()),
                commit.durability(),
                Duration.ofNanos(System.nanoTime() - start),
                commit.route());
    }
}
