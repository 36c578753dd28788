package org.keepsake.save;

import java.util.Optional;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Route;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.replace.RouteChooser;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.HeldFolder;

/** Replaces the bytes of files itself, on the calling thread. */
public final class FileReplacer implements Replacer {
    private final FileOperations files;
    private final RecoveryFolder recovery;
    private final Versions versions;

    /** Creates a replacer that keeps no versions except somebody else's that it replaces. */
    public FileReplacer(FileOperations files, RecoveryFolder recovery) {
        this(files, recovery, Versions.NONE);
    }

    /**
     * Creates a replacer.
     *
     * @param files access to the file system
     * @param recovery where copies are kept while, and sometimes after, a file is replaced
     * @param versions where replaced versions are kept
     */
    public FileReplacer(FileOperations files, RecoveryFolder recovery, Versions versions) {
        this.files = files;
        this.recovery = recovery;
        this.versions = versions;
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
        versions.settle(target);
        target.requireWritable(destination.overwriteReadOnly());
        Expected expected = target.requireUnchangedSince(destination.expected());
        try (Replacement replacement =
                new RouteChooser(target, expected, files, recovery).choose()) {
            monitor.phase(SavePhase.WRITING);
            replacement.write(bytes, monitor::progress);
            monitor.phase(SavePhase.FLUSHING);
            replacement.force();
            monitor.phase(SavePhase.VERIFYING);
            replacement.verify(bytes, monitor::progress);
            boolean replacesTheirs = expected instanceof Expected.Theirs;
            Replaced replaced;
            // Theirs must be durable before ours takes its place, which a second name need not be.
            Versions.Kept version =
                    versions.prepare(target, bytes, replacesTheirs || replacement.isInPlace());
            try {
                Optional<KeptVersion> theirs =
                        replacesTheirs && version.isDurable()
                                ? Optional.of(new KeptVersion.Earlier())
                                : recovery.keep(target, expected).map(KeptVersion.Copy::new);
                target.requireUnchangedSince(expected);
                monitor.committing();
                version.take();
                Commit commit = replacement.commit();
                if (commit.route() instanceof Route.InPlace
                        && !replacement.isInPlace()
                        && !version.isDurable()) {
                    // The second name shows the new bytes.
                    version.drop();
                }
                version.done();
                replaced = new Replaced(target.realPath(), commit, theirs);
            } catch (StorageException | RuntimeException e) {
                version.drop();
                throw e;
            }
            target.requireWritten(bytes, replaced.commit().stamp());
            return replaced;
        }
    }
}
