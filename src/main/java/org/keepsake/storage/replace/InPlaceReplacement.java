package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.keepsake.storage.Attempt;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Content;
import org.keepsake.storage.Durability;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Progress;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Route;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.PostponedInterrupt;
import org.keepsake.storage.system.StorageFault;

/**
 * New bytes written over the old ones of the same file, both versions being in the recovery folder
 * until it is certain that the file is whole.
 */
final class InPlaceReplacement implements Replacement {
    private final Target target;
    private final InPlaceReason reason;
    private final FileOperations files;
    private final RecoveryFolder recovery;
    private final InPlaceWriter writer;
    private final InPlaceEntry entry;
    private final OpenFile newFile;
    private final Metadata kept;
    private final Attempt aside;
    private long oldSize;
    private long newSize;
    private boolean entryExists = true;

    private InPlaceReplacement(
            Target target,
            InPlaceReason reason,
            FileOperations files,
            RecoveryFolder recovery,
            InPlaceEntry entry,
            OpenFile newFile,
            Metadata kept) {
        this.target = target;
        this.reason = reason;
        this.files = files;
        this.recovery = recovery;
        this.writer = new InPlaceWriter(files);
        this.entry = entry;
        this.newFile = newFile;
        this.kept = kept;
        this.aside = new Attempt(entry.folder(), files);
    }

    static InPlaceReplacement begin(
            Target target, InPlaceReason reason, FileOperations files, RecoveryFolder recovery)
            throws StorageException {
        Path path = target.realPath();
        // What could not be written to in the end is refused before anything is copied.
        Attempt attempt = new Attempt(path, files);
        attempt.order(Stage.CHECK, () -> files.openForOverwriting(path).close());
        Metadata kept = attempt.ask(Stage.CHECK, () -> files.metadata(path));
        InPlaceEntry entry = recovery.newEntry();
        OpenFile newFile =
                new Attempt(entry.folder(), files)
                        .ask(Stage.SET_ASIDE, () -> files.create(entry.newBytes(), true));
        return new InPlaceReplacement(target, reason, files, recovery, entry, newFile, kept);
    }

    @Override
    public void write(ByteSource bytes, Progress progress) throws StorageException {
        newSize = bytes.size();
        aside.order(Stage.SET_ASIDE, () -> Content.write(bytes, newFile, progress));
    }

    @Override
    public void force() throws StorageException {
        aside.order(Stage.SET_ASIDE, newFile::force);
        aside.order(Stage.SET_ASIDE, newFile::close);
        oldSize =
                aside.ask(
                        Stage.SET_ASIDE,
                        () -> writer.copyDurably(target.realPath(), entry.oldBytes()));
    }

    @Override
    public void verify(ByteSource bytes) throws StorageException {
        OptionalLong difference =
                aside.ask(
                        Stage.VERIFY,
                        () -> {
                            try (OpenFile written = files.openForReading(entry.newBytes())) {
                                return Content.firstDifference(written, bytes);
                            }
                        });
        if (difference.isPresent()) {
            throw aside.failure(new StorageFailure.VerifyMismatch(difference.getAsLong()));
        }
        requireSameOldBytes();
    }

    private void requireSameOldBytes() throws StorageException {
        OptionalLong difference =
                aside.ask(
                        Stage.VERIFY,
                        () -> writer.firstDifference(entry.oldBytes(), target.realPath()));
        if (difference.isPresent()) {
            throw new StorageException(
                    target.realPath(),
                    new StorageFailure.Conflict(ConflictKind.CHANGED, target.stamp()));
        }
    }

    @Override
    public Commit commit() throws StorageException {
        Manifest manifest =
                new Manifest(target.realPath(), target.requireStamp().inode(), oldSize, newSize);
        aside.order(Stage.SET_ASIDE, () -> entry.arm(manifest, files));
        FileStamp stamp;
        try {
            stamp = writer.overwrite(target.realPath(), entry.newBytes(), kept);
        } catch (IOException e) {
            throw rolledBack(e);
        }
        entryExists = false;
        return new Commit(stamp, forget(), new Route.InPlace(reason));
    }

    private StorageException rolledBack(IOException cause) {
        StorageException refused =
                new Attempt(target.realPath(), files).refused(Stage.COMMIT, cause);
        try (PostponedInterrupt _ = new PostponedInterrupt()) {
            writer.overwrite(target.realPath(), entry.oldBytes(), kept);
            return refused;
        } catch (IOException e) {
            entryExists = false;
            StorageException torn = recovery.torn(target.realPath(), entry, cause);
            torn.addSuppressed(e);
            return torn;
        }
    }

    private Durability forget() {
        try (PostponedInterrupt _ = new PostponedInterrupt()) {
            entry.drop(files);
            return new Durability.Flushed();
        } catch (IOException e) {
            recovery.leave(target.realPath(), entry);
            StorageFault fault = aside.fault(Stage.CLEAN_UP, e);
            return new Durability.Unconfirmed(fault, e);
        }
    }

    @Override
    public void close() throws StorageException {
        if (entryExists) {
            entryExists = false;
            try {
                newFile.close();
            } catch (IOException _) {
                // What it could not write is about to be deleted.
            }
            try (PostponedInterrupt _ = new PostponedInterrupt()) {
                entry.drop(files);
            } catch (IOException e) {
                recovery.leave(target.realPath(), entry);
                throw aside.refused(Stage.CLEAN_UP, e);
            }
        }
    }
}
