package org.keepsake.save;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.keepsake.codec.UnencodableException;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/** Saves texts. Safe on any thread, for different files at the same time; it blocks. */
public final class SavePipeline {
    private final Replacer replacer;

    /**
     * Prepares to save.
     *
     * @param files how to reach the file system
     * @param recovery where copies are kept while, and sometimes after, a file is replaced
     */
    public SavePipeline(FileOperations files, RecoveryFolder recovery) {
        this(new FileReplacer(files, recovery));
    }

    /**
     * The same, and keeps what each save replaces.
     *
     * @param versions where
     */
    public SavePipeline(FileOperations files, RecoveryFolder recovery, Versions versions) {
        this(new FileReplacer(files, recovery, versions));
    }

    /** Lets somebody else do the part that knows nothing of text. */
    public SavePipeline(Replacer replacer) {
        this.replacer = replacer;
    }

    /**
     * Saves one text.
     *
     * @return the receipt, once the file has its new bytes
     * @throws SaveException in any other case, the file having its old bytes
     */
    public SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException {
        try {
            long start = System.nanoTime();
            monitor.phase(SavePhase.CHECKING);
            ByteSource bytes = TextVersion.of(request.text(), request.format());
            Replaced replaced = replacer.replace(request.destination(), bytes, monitor);
            return receipt(request, bytes.size(), replaced, start);
        } catch (StorageException e) {
            throw SaveException.of(request.path(), e);
        } catch (UnencodableException e) {
            throw SaveException.of(request.path(), e);
        } catch (ReplacerLostException e) {
            throw SaveException.of(request.path(), e);
        } catch (CancellationException e) {
            throw SaveException.of(request.path(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A mistake of ours, or of the machine: whoever waits for the end must hear of it.
            throw SaveException.unexpected(request.path(), e);
        }
    }

    private static SaveReceipt receipt(
            SaveRequest request, long size, Replaced replaced, long start) {
        Commit commit = replaced.commit();
        return new SaveReceipt(
                request.path(),
                replaced.realPath(),
                request.revision(),
                size,
                commit.stamp(),
                TextVersion.expected(commit.stamp(), request.text(), request.format()),
                commit.durability(),
                Duration.ofNanos(System.nanoTime() - start),
                commit.route(),
                commit.readFromDevice(),
                replaced.keptVersion());
    }
}
