package org.keepsake.save;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.UnderRepair;
import org.keepsake.storage.system.FileOperations;

/**
 * Ensures that no two saves work on one file at a time, whatever names they use for it: the second
 * begins when the first has ended, and sees its result. Thread-safe; blocks.
 *
 * <p>Two paths are the same file if they lead to the same name, links followed, or to the same
 * inode. The name is locked first and the inode after it, and whoever holds an inode waits for
 * nothing more, so a deadlock is impossible. The name alone would not cover hard links, nor the
 * inode alone a file that is being replaced and so gets another inode.
 */
public final class SerialSaves {

    private record Inode(long device, long number) {}

    private final SavePipeline pipeline;
    private final FileOperations files;
    private final Turns turns;
    private final UnderRepair underRepair;

    /** Which files are locked, by name and by inode. */
    private static final class Turns {
        private final Set<Object> taken = new HashSet<>();

        synchronized void take(Object file) throws InterruptedException {
            while (!taken.add(file)) {
                wait();
            }
        }

        synchronized void release(Object file) {
            taken.remove(file);
            notifyAll();
        }
    }

    /** Creates serial saves through {@code pipeline}. */
    public SerialSaves(SavePipeline pipeline, FileOperations files) {
        this(pipeline, files, UnderRepair.nothing());
    }

    /**
     * Creates serial saves through {@code pipeline}.
     *
     * @param underRepair the files that are not to be written yet
     */
    public SerialSaves(SavePipeline pipeline, FileOperations files, UnderRepair underRepair) {
        this(pipeline, files, new Turns(), underRepair);
    }

    private SerialSaves(
            SavePipeline pipeline, FileOperations files, Turns turns, UnderRepair underRepair) {
        this.pipeline = pipeline;
        this.files = files;
        this.turns = turns;
        this.underRepair = underRepair;
    }

    /** Returns saves through another pipeline, which take turns with those through this one. */
    public SerialSaves through(SavePipeline other) {
        return new SerialSaves(other, files, turns, underRepair);
    }

    /**
     * Saves as {@link SavePipeline#save} does, when it is this save's turn.
     *
     * @throws SaveException as {@link SavePipeline#save} does
     */
    public SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException {
        try {
            Optional<Target> target = target(request);
            Path name = target.map(Target::realPath).orElse(request.path().toAbsolutePath());
            Optional<Inode> inode = target.isPresent() ? inode(target.get()) : Optional.empty();
            turns.take(name);
            try {
                underRepair.await(name, () -> {});
                return save(request, monitor, inode);
            } finally {
                turns.release(name);
            }
        } catch (StorageException e) {
            throw SaveException.of(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException();
            cancelled.initCause(e);
            throw SaveException.of(request.path(), cancelled);
        }
    }

    /** Empty if only the administrator may follow the path; then nobody else saves there. */
    private Optional<Target> target(SaveRequest request) throws StorageException {
        try {
            return Optional.of(Target.resolve(request.path(), files));
        } catch (StorageException e) {
            if (request.asAdministrator() && e.failure().lacksRights()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private SaveReceipt save(SaveRequest request, SaveMonitor monitor, Optional<Inode> inode)
            throws SaveException, InterruptedException {
        if (inode.isEmpty()) {
            return pipeline.save(request, monitor);
        }
        turns.take(inode.get());
        try {
            return pipeline.save(request, monitor);
        } finally {
            turns.release(inode.get());
        }
    }

    private static Optional<Inode> inode(Target target) throws StorageException {
        return target.stamp()
                .filter(stamp -> stamp.inode() != 0)
                .map(stamp -> new Inode(stamp.device(), stamp.inode()));
    }
}
