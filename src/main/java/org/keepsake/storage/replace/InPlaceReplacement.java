package org.keepsake.storage.replace;

import java.io.IOException;
import java.util.Optional;
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
import org.keepsake.storage.system.ReadBack;
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
    private final OpenFile targetFile;
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
            OpenFile targetFile,
            Metadata kept,
            InPlaceEntry entry,
            OpenFile newFile) {
        this.target = target;
        this.reason = reason;
        this.files = files;
        this.recovery = recovery;
        this.writer = new InPlaceWriter(files);
        this.entry = entry;
        this.targetFile = targetFile;
        this.newFile = newFile;
        this.kept = kept;
        this.aside = new Attempt(entry.folder(), files);
    }

    /**
     * Opens the target and makes the file for the new bytes.
     *
     * @param expected the version that must be what is opened
     */
    static InPlaceReplacement begin(
            Target target,
            InPlaceReason reason,
            FileStamp expected,
            FileOperations files,
            RecoveryFolder recovery)
            throws StorageException {
        Attempt attempt = new Attempt(target.realPath(), files);
        // What could not be written to in the end is refused before anything is copied.
        OpenFile targetFile =
                attempt.ask(Stage.CHECK, () -> files.openForOverwriting(target.realPath()));
        boolean begun = false;
        try {
            FileStamp opened = attempt.ask(Stage.CHECK, targetFile::facts).stamp();
            if (!opened.equals(expected)) {
                throw attempt.failure(changed(opened));
            }
            Metadata kept = attempt.ask(Stage.CHECK, targetFile::metadata);
            InPlaceEntry entry = recovery.newEntry();
            OpenFile newFile =
                    new Attempt(entry.folder(), files)
                            .ask(Stage.SET_ASIDE, () -> files.create(entry.newBytes(), true));
            begun = true;
            return new InPlaceReplacement(
                    target, reason, files, recovery, targetFile, kept, entry, newFile);
        } finally {
            if (!begun) {
                closeQuietly(targetFile);
            }
        }
    }

    private static StorageFailure changed(FileStamp found) {
        return new StorageFailure.Conflict(ConflictKind.CHANGED, Optional.of(found));
    }

    @Override
    public boolean isInPlace() {
        return true;
    }

    @Override
    public void write(ByteSource bytes, Progress progress) throws StorageException {
        newSize = bytes.size();
        aside.order(Stage.SET_ASIDE, () -> Content.write(bytes, newFile, progress));
    }

    @Override
    public void force() throws StorageException {
        aside.order(Stage.SET_ASIDE, newFile::force);
        oldSize =
                aside.ask(Stage.SET_ASIDE, () -> writer.copyDurably(targetFile, entry.oldBytes()));
    }

    @Override
    public void verify(ByteSource bytes, Progress progress) throws StorageException {
        OptionalLong difference =
                aside.ask(
                        Stage.VERIFY,
                        () -> {
                            try (ReadBack written = newFile.readBack()) {
                                return Content.firstDifference(written, bytes, progress);
                            }
                        });
        if (difference.isPresent()) {
            throw aside.failure(new StorageFailure.VerifyMismatch(difference.getAsLong()));
        }
        aside.order(Stage.SET_ASIDE, newFile::close);
        requireSameOldBytes();
    }

    private void requireSameOldBytes() throws StorageException {
        OptionalLong difference =
                aside.ask(Stage.VERIFY, () -> writer.firstDifference(targetFile, entry.oldBytes()));
        if (difference.isPresent()) {
            throw new StorageException(
                    target.realPath(), changed(aside.ask(Stage.VERIFY, targetFile::facts).stamp()));
        }
    }

    @Override
    public Commit commit() throws StorageException {
        FileStamp held =
                new Attempt(target.realPath(), files).ask(Stage.COMMIT, targetFile::facts).stamp();
        FileStamp named = target.requireStamp();
        if (!named.sameFileAs(held)) {
            throw new StorageException(target.realPath(), changed(named));
        }
        Manifest manifest = new Manifest(target.realPath(), held.inode(), oldSize, newSize);
        aside.order(Stage.SET_ASIDE, () -> entry.arm(manifest, files));
        InPlaceWriter.Written written;
        try {
            written = writer.overwrite(targetFile, entry.newBytes(), kept);
        } catch (IOException e) {
            throw rolledBack(e);
        }
        entryExists = false;
        return new Commit(
                written.stamp(),
                forget(written.forced()),
                new Route.InPlace(reason),
                written.readFromDevice());
    }

    private StorageException rolledBack(IOException cause) {
        StorageException refused =
                new Attempt(target.realPath(), files).refused(Stage.COMMIT, cause);
        try (PostponedInterrupt _ = new PostponedInterrupt()) {
            writer.overwrite(targetFile, entry.oldBytes(), kept);
            return refused;
        } catch (IOException e) {
            entryExists = false;
            StorageException torn = recovery.torn(target.realPath(), entry, cause);
            torn.addSuppressed(e);
            return torn;
        }
    }

    private Durability forget(boolean forced) {
        try (PostponedInterrupt _ = new PostponedInterrupt()) {
            entry.drop(files);
            return forced
                    ? new Durability.Flushed()
                    : new Durability.Unconfirmed(
                            StorageFault.NOT_SUPPORTED,
                            new IOException("The file system can't force a file"));
        } catch (IOException e) {
            recovery.leave(target.realPath(), entry);
            StorageFault fault = aside.fault(Stage.CLEAN_UP, e);
            return new Durability.Unconfirmed(fault, e);
        }
    }

    @Override
    public void close() throws StorageException {
        closeQuietly(targetFile);
        if (entryExists) {
            entryExists = false;
            closeQuietly(newFile);
            try (PostponedInterrupt _ = new PostponedInterrupt()) {
                entry.drop(files);
            } catch (IOException e) {
                recovery.leave(target.realPath(), entry);
                throw aside.refused(Stage.CLEAN_UP, e);
            }
        }
    }

    /** Where what could not be written is either on the device by now or about to be deleted. */
    private static void closeQuietly(OpenFile file) {
        try {
            file.close();
        } catch (IOException _) {
            // As said above.
        }
    }
}
