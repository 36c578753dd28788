package org.keepsake.save;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileOperations;

/**
 * Lets no two saves work on one file at a time, by whatever names they know it: the second begins
 * when the first has ended, and sees what that has left. Safe on any thread; it blocks.
 *
 * <p>Two paths are one file when they lead to one name, links followed, or to one inode. The name
 * is taken first and the inode after it, and nobody who has an inode waits for more, so that no two
 * can wait for each other. The name alone would not do for hard links, nor the inode alone for a
 * file that is being replaced and so gets another.
 */
public final class SerialSaves {

    private record Inode(long device, long number) {}

    private final SavePipeline pipeline;
    private final FileOperations files;
    private final Turns turns;

    /** Which files are taken, by name and by inode. */
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

    /** One save of a file at a time through {@code pipeline}. */
    public SerialSaves(SavePipeline pipeline, FileOperations files) {
        this(pipeline, files, new Turns());
    }

    private SerialSaves(SavePipeline pipeline, FileOperations files, Turns turns) {
        this.pipeline = pipeline;
        this.files = files;
        this.turns = turns;
    }

    /** Saves through another pipeline, which take turns with those through this one. */
    public SerialSaves through(SavePipeline other) {
        return new SerialSaves(other, files, turns);
    }

    /**
     * Saves as {@link SavePipeline#save} does, when it is this save's turn.
     *
     * @throws SaveException as that does
     */
    public SaveReceipt save(SaveRequest request, SaveMonitor monitor) throws SaveException {
        try {
            Target target = Target.resolve(request.path(), files);
            Path name = target.realPath();
            turns.take(name);
            try {
                return save(request, monitor, inode(target));
            } finally {
                turns.release(name);
            }
        } catch (StorageException e) {
            throw SaveException.of(request.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException();
            cancelled.initCause(e);
            throw SaveException.of(request.path(), cancelled);
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
