package org.keepsake.save;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.keepsake.codec.UnencodableException;
import org.keepsake.load.TextVersion;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/** Saves texts. Thread-safe, for different files at the same time; blocks. */
public final class SavePipeline {
    private final Replacer replacer;

    /**
     * Creates a pipeline.
     *
     * @param files access to the file system
     * @param recovery where copies are kept while, and sometimes after, a file is replaced
     */
    public SavePipeline(FileOperations files, RecoveryFolder recovery) {
        this(new FileReplacer(files, recovery));
    }

    /**
     * Creates a pipeline that keeps what each save replaces.
     *
     * @param versions where replaced versions are kept
     */
    public SavePipeline(FileOperations files, RecoveryFolder recovery, Versions versions) {
        this(new FileReplacer(files, recovery, versions));
    }

    /** Creates a pipeline that leaves the part that knows nothing of text to {@code replacer}. */
    public SavePipeline(Replacer replacer) {
        this.replacer = replacer;
    }

    /**
     * Saves one text.
     *
     * @return the receipt, once the file has its new bytes
     * @throws SaveException in any other case; the file has its old bytes, or somebody else's if it
     *     is a conflict
     */
    public SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException {
        try {
            WorkingTime time = new WorkingTime(request, monitor);
            time.phase(SavePhase.CHECKING);
            ByteSource bytes = TextVersion.of(request.text(), request.format());
            Replaced replaced = replacer.replace(request.destination(), bytes, time);
            return receipt(request, bytes.size(), replaced, time.soFar());
        } catch (StorageException e) {
            throw SaveException.of(request, e);
        } catch (UnencodableException e) {
            throw SaveException.of(request.path(), e);
        } catch (ReplacerLostException e) {
            throw SaveException.of(request.path(), e);
        } catch (CancellationException e) {
            throw SaveException.of(request.path(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A bug of ours, or a failure of the machine: whoever waits for the save must hear of
            // it.
            throw SaveException.unexpected(request.path(), e);
        }
    }

    private static SaveReceipt receipt(
            SaveRequest request, long size, Replaced replaced, Duration duration) {
        Commit commit = replaced.commit();
        return new SaveReceipt(
                request.path(),
                replaced.realPath(),
                request.revision(),
                size,
                commit.stamp(),
                TextVersion.expected(commit.stamp(), request.text(), request.format()),
                commit.durability(),
                duration,
                commit.route(),
                commit.readFromDevice(),
                replaced.keptVersion());
    }
}
