package org.keepsake.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A new file with the metadata of the old one, renamed over it when it is complete and durable. */
final class AtomicReplacement implements Replacement {
    private static final String TEMPORARY_PREFIX = ".~ks-";
    private static final int SUPERUSER = 0;
    private static final Duration FIRST_WAIT = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Target target;
    private final FileOperations files;
    private final Attempt attempt;
    private final Path temporary;
    private final OpenFile file;
    private boolean temporaryExists = true;

    private AtomicReplacement(Target target, FileOperations files, Path temporary, OpenFile file) {
        this.target = target;
        this.files = files;
        this.attempt = new Attempt(target.realPath(), files);
        this.temporary = temporary;
        this.file = file;
    }

    static AtomicReplacement begin(Target target, FileOperations files) throws StorageException {
        Attempt attempt = new Attempt(target.realPath(), files);
        Optional<FileFacts> old = target.lookUp();
        if (old.isPresent()) {
            requireReplaceableName(target, old.get(), files);
        }
        // Not derived from the file's name, which may be as long as a name can be.
        String name =
                TEMPORARY_PREFIX
                        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Path temporary = target.folder().resolve(name);
        OpenFile file = attempt.ask(Stage.CREATE, () -> files.create(temporary, old.isPresent()));
        AtomicReplacement replacement = new AtomicReplacement(target, files, temporary, file);
        try {
            if (old.isPresent()) {
                replacement.inherit(old.get());
            }
            return replacement;
        } catch (StorageException e) {
            try {
                replacement.close();
            } catch (StorageException inCleaning) {
                e.addSuppressed(inCleaning);
            }
            throw e;
        }
    }

    private static void requireReplaceableName(Target target, FileFacts old, FileOperations files)
            throws StorageException {
        Attempt attempt = new Attempt(target.realPath(), files);
        if (old.links() > 1) {
            throw needsInPlace(target, InPlaceReason.HARD_LINK, null);
        }
        if (attempt.ask(Stage.CHECK, () -> files.isMountPoint(target.realPath()))) {
            throw needsInPlace(target, InPlaceReason.BIND_MOUNT, null);
        }
        try {
            files.requireWritable(target.folder());
        } catch (AccessDeniedException e) {
            throw needsInPlace(target, InPlaceReason.DIRECTORY_NOT_WRITABLE, e);
        } catch (IOException e) {
            throw attempt.refused(Stage.CHECK, e);
        }
    }

    private static StorageException needsInPlace(
            Target target, InPlaceReason reason, @Nullable IOException e) {
        return new StorageException(target.realPath(), new StorageFailure.NeedsInPlace(reason), e);
    }

    private void inherit(FileFacts old) throws StorageException {
        if (renameIsReservedToOthers(old)) {
            throw needsInPlace(target, InPlaceReason.STICKY_DIRECTORY, null);
        }
        Metadata wanted = attempt.ask(Stage.CHECK, () -> files.metadata(target.realPath()));
        attempt.order(Stage.CREATE, () -> files.apply(wanted, temporary));
        Metadata got = attempt.ask(Stage.CREATE, () -> files.metadata(temporary));
        if (!got.owner().equals(wanted.owner())) {
            throw needsInPlace(target, InPlaceReason.FOREIGN_OWNER, null);
        }
        if (!got.equals(wanted)) {
            throw needsInPlace(target, InPlaceReason.ATTRIBUTES, null);
        }
    }

    /** The owner of the file that was just made is the user this process acts for. */
    private boolean renameIsReservedToOthers(FileFacts old) throws StorageException {
        Optional<FileFacts> directory =
                attempt.ask(Stage.CHECK, () -> files.facts(target.folder()));
        Optional<FileFacts> made = attempt.ask(Stage.CREATE, () -> files.facts(temporary));
        if (directory.isEmpty() || made.isEmpty() || !directory.get().sticky()) {
            return false;
        }
        int user = made.get().uid();
        return user != SUPERUSER && user != old.uid() && user != directory.get().uid();
    }

    @Override
    public void write(ByteSource bytes, Progress progress) throws StorageException {
        attempt.order(Stage.WRITE, () -> Content.write(bytes, file, progress));
    }

    @Override
    public void force() throws StorageException {
        attempt.order(Stage.FORCE, file::force);
        attempt.order(Stage.CLOSE, file::close);
    }

    @Override
    public void verify(ByteSource bytes) throws StorageException {
        OptionalLong difference =
                attempt.ask(
                        Stage.VERIFY,
                        () -> {
                            try (OpenFile written = files.openForReading(temporary)) {
                                return Content.firstDifference(written, bytes);
                            }
                        });
        if (difference.isPresent()) {
            throw attempt.failure(new StorageFailure.VerifyMismatch(difference.getAsLong()));
        }
    }

    @Override
    public Commit commit() throws StorageException {
        FileStamp written = stampOf(temporary);
        attempt.order(Stage.COMMIT, this::move);
        temporaryExists = false;
        Durability durability = forceName();
        return new Commit(stampAfterMove(written), durability, Route.ATOMIC);
    }

    private FileStamp stampOf(Path path) throws StorageException {
        return attempt.ask(
                Stage.COMMIT,
                () ->
                        files.facts(path)
                                .map(FileFacts::stamp)
                                .orElseThrow(() -> new NoSuchFileException(path.toString())));
    }

    /** On Windows a reader of the target, a virus scanner for one, forbids the move for a while. */
    private void move() throws IOException {
        Duration waited = Duration.ZERO;
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                files.moveAtomically(temporary, target.realPath());
                return;
            } catch (AccessDeniedException e) {
                if (waited.compareTo(PATIENCE) >= 0) {
                    throw e;
                }
                files.pause(wait);
                waited = waited.plus(wait);
                Duration rest = PATIENCE.minus(waited);
                wait = wait.multipliedBy(2);
                wait = wait.compareTo(rest) < 0 ? wait : rest;
            }
        }
    }

    private Durability forceName() {
        try {
            files.forceDirectory(target.folder());
            return new Durability.Flushed();
        } catch (IOException e) {
            return new Durability.Unconfirmed(
                    new FaultClassifier(files).classify(e, Stage.FORCE, target.folder()), e);
        }
    }

    /**
     * The move itself changes the file's change time. If anything else differs, somebody has
     * already been at the file: then the stamp of what we wrote is the one to keep, so that the
     * next save finds the difference.
     */
    private FileStamp stampAfterMove(FileStamp written) {
        try {
            return files.facts(target.realPath())
                    .map(FileFacts::stamp)
                    .filter(written::sameContentAs)
                    .orElse(written);
        } catch (IOException _) {
            return written;
        }
    }

    @Override
    public void close() throws StorageException {
        if (temporaryExists) {
            temporaryExists = false;
            closeQuietly();
            attempt.order(Stage.CLEAN_UP, () -> files.delete(temporary));
        }
    }

    private void closeQuietly() {
        try {
            file.close();
        } catch (IOException _) {
            // What it could not write is about to be deleted.
        }
    }
}
