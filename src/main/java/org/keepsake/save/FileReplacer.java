package org.keepsake.save;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.replace.RouteChooser;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.HeldFolder;

/** Replaces the bytes of files itself, on the thread that asks for it. */
public final class FileReplacer implements Replacer {
    private final FileOperations files;
    private final RecoveryFolder recovery;

    /**
     * Prepares to replace.
     *
     * @param files how to reach the file system
     * @param recovery where copies are kept while, and sometimes after, a file is replaced
     */
    public FileReplacer(FileOperations files, RecoveryFolder recovery) {
        this.files = files;
        this.recovery = recovery;
    }

    @Override
    public Replaced replace(Destination destination, ByteSource bytes, SaveMonitor monitor)
            throws StorageException {
        Target target = Target.resolve(destination.path(), files);
        try (HeldFolder _ = target.hold()) {
            return replace(target, destination, bytes, monitor);
        }
    }

    private Replaced replace(
            Target target, Destination destination, ByteSource bytes, SaveMonitor monitor)
            throws StorageException {
        recovery.settle(target);
        target.requireWritable(destination.overwriteReadOnly());
        Expected expected = target.requireUnchangedSince(destination.expected());
        try (Replacement replacement =
                new RouteChooser(target, expected, files, recovery).choose()) {
            monitor.phase(SavePhase.WRITING);
            replacement.write(bytes, monitor::progress);
            monitor.phase(SavePhase.FLUSHING);
            replacement.force();
            monitor.phase(SavePhase.VERIFYING);
            replacement.verify(bytes);
            Optional<Path> theirs = recovery.keep(target, expected);
            target.requireUnchangedSince(expected);
            monitor.committing();
            return new Replaced(target.realPath(), replacement.commit(), theirs);
        }
    }
}
