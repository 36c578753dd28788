package org.keepsake.storage.replace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.Attempt;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
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
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.PostponedInterrupt;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.StorageFault;

/** A new file with the metadata of the old one, renamed over it when it is complete and durable. */
final class AtomicReplacement implements Replacement {
    /** In bytes, on all common file systems. */
    private static final int MAX_NAME = 255;

    private static final Set<StorageFault> REFUSES_TO_REPLACE =
            EnumSet.of(
                    StorageFault.NAME_TAKEN,
                    StorageFault.BUSY,
                    StorageFault.CROSSES_FILE_SYSTEMS,
                    StorageFault.NOT_SUPPORTED,
                    // Who may write to a file on a server need not be allowed to delete it.
                    StorageFault.ACCESS_DENIED,
                    StorageFault.NOT_PERMITTED);

    /** What a file system says, each in its own words, that does not take a name or no file. */
    private static final Set<StorageFault> REFUSES_NAMES =
            EnumSet.of(
                    StorageFault.ACCESS_DENIED,
                    StorageFault.NOT_PERMITTED,
                    StorageFault.VANISHED,
                    StorageFault.NOT_SUPPORTED,
                    StorageFault.OTHER);

    private static final Duration FIRST_WAIT = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Target target;
    private final FileOperations files;
    private final RecoveryFolder recovery;
    private final Attempt attempt;
    private final Path temporary;
    private final OpenFile file;
    private @Nullable Metadata inherited;
    private @Nullable ByteSource verified;
    private @Nullable FileStamp written;
    private boolean forced;
    private boolean readFromDevice;
    private boolean temporaryExists = true;

    private AtomicReplacement(
            Target target,
            FileOperations files,
            RecoveryFolder recovery,
            Path temporary,
            OpenFile file) {
        this.target = target;
        this.files = files;
        this.recovery = recovery;
        this.attempt = new Attempt(target.realPath(), files);
        this.temporary = temporary;
        this.file = file;
    }

    /**
     * Makes the temporary file.
     *
     * @param ownerOnly whether nobody else may open it until it inherits its rights
     */
    static AtomicReplacement begin(
            Target target, FileOperations files, RecoveryFolder recovery, boolean ownerOnly)
            throws StorageException {
        try {
            return begin(target, TemporaryName.next(), files, recovery, ownerOnly);
        } catch (StorageException e) {
            if (!refusesNames(e)) {
                throw e;
            }
            return begin(target, TemporaryName.nextVisible(), files, recovery, ownerOnly);
        }
    }

    private static AtomicReplacement begin(
            Target target,
            String name,
            FileOperations files,
            RecoveryFolder recovery,
            boolean ownerOnly)
            throws StorageException {
        Path temporary = target.folder().resolve(name);
        recovery.announce(temporary);
        boolean made = false;
        try {
            OpenFile file = files.create(temporary, ownerOnly);
            made = true;
            return new AtomicReplacement(target, files, recovery, temporary, file);
        } catch (IOException e) {
            throw new Attempt(target.realPath(), files).refused(Stage.CREATE, e);
        } finally {
            if (!made) {
                recovery.withdraw(temporary);
            }
        }
    }

    /** Whether {@link #begin} failed because the folder takes no such file. */
    static boolean refusesNames(StorageException refusal) {
        return refusal.failure() instanceof StorageFailure.Refused(var fault, var stage, var place)
                && stage == Stage.CREATE
                && REFUSES_NAMES.contains(fault);
    }

    /** The number of the user who owns the temporary file. */
    int owner() throws StorageException {
        return attempt.ask(Stage.CREATE, file::facts).uid();
    }

    /** Takes over metadata as far as permitted; returns what came of it. */
    Metadata inherit(Metadata wanted) throws StorageException {
        inherited = wanted;
        attempt.order(Stage.CREATE, () -> file.apply(wanted));
        return attempt.ask(Stage.CREATE, file::metadata);
    }

    @Override
    public boolean isInPlace() {
        return false;
    }

    @Override
    public void write(ByteSource bytes, Progress progress) throws StorageException {
        attempt.order(Stage.WRITE, () -> Content.write(bytes, file, progress));
        Metadata wanted = inherited;
        if (wanted != null) {
            // Writing takes some rights away: chmod(2) on set-user-id and set-group-id.
            attempt.order(Stage.WRITE, () -> file.apply(wanted));
        }
    }

    @Override
    public void force() throws StorageException {
        forced = attempt.ask(Stage.FORCE, file::force);
    }

    @Override
    public void verify(ByteSource bytes, Progress progress) throws StorageException {
        OptionalLong difference =
                attempt.ask(
                        Stage.VERIFY,
                        () -> {
                            try (ReadBack written = file.readBack()) {
                                readFromDevice = written.fromDevice();
                                return Content.firstDifference(written, bytes, progress);
                            }
                        });
        if (difference.isPresent()) {
            throw attempt.failure(new StorageFailure.VerifyMismatch(difference.getAsLong()));
        }
        verified = bytes;
        written = attempt.ask(Stage.VERIFY, file::facts).stamp();
        attempt.order(Stage.CLOSE, file::close);
    }

    @Override
    public Commit commit() throws StorageException {
        FileStamp ours = Objects.requireNonNull(written, "not verified");
        requireStillThere(ours);
        try {
            move();
        } catch (IOException e) {
            if (!hasMoved()) {
                return overwriteInstead(e);
            }
        }
        temporaryExists = false;
        recovery.withdraw(temporary);
        Durability durability = forceName();
        return new Commit(
                SettledStamp.afterMove(target.realPath(), ours, files),
                durability,
                new Route.Atomic(),
                readFromDevice);
    }

    /**
     * Whether the new file has its name although the system reports a failure: a file server whose
     * answer got lost is asked again, and then finds nothing to rename. The bytes tell, as it may
     * number the file anew.
     */
    private boolean hasMoved() {
        ByteSource bytes = Objects.requireNonNull(verified, "not verified");
        try {
            if (files.facts(temporary).isPresent()) {
                return false;
            }
            try (OpenFile there = files.openForReading(target.realPath())) {
                return Content.firstDifference(there, bytes).isEmpty();
            }
        } catch (IOException _) {
            return false;
        }
    }

    /** Somebody who may write in the folder could have put another file in its place. */
    private void requireStillThere(FileStamp ours) throws StorageException {
        FileStamp there = attempt.ask(Stage.COMMIT, () -> factsOf(temporary)).stamp();
        if (!there.sameFileAs(ours)) {
            temporaryExists = false;
            throw attempt.refused(
                    Stage.COMMIT, new NoSuchFileException(temporary.toString(), null, "Replaced"));
        }
    }

    /**
     * Some file systems rename, but not onto a name that is taken. Then the file is written over,
     * unless it is not there: then it is the name itself that is refused.
     */
    private Commit overwriteInstead(IOException refusal) throws StorageException {
        StorageException refused = attempt.refused(Stage.COMMIT, refusal);
        StorageFault fault = attempt.fault(Stage.COMMIT, refusal);
        Optional<FileFacts> old = target.lookUp();
        if (old.isEmpty()) {
            throw nameRefused(fault, refusal).orElse(refused);
        }
        if (!REFUSES_TO_REPLACE.contains(fault)) {
            throw refused;
        }
        ByteSource bytes = Objects.requireNonNull(verified, "not verified");
        try (InPlaceReplacement inPlace =
                InPlaceReplacement.begin(
                        target, InPlaceReason.RENAME_REFUSED, old.get().stamp(), files, recovery)) {
            inPlace.write(bytes, Progress.NONE);
            inPlace.force();
            inPlace.verify(bytes, Progress.NONE);
            return inPlace.commit();
        } catch (StorageException e) {
            boolean same =
                    e.failure() instanceof StorageFailure.Refused(var again, var stage, var place)
                            && again == fault;
            StorageException told = same ? refused : e;
            told.addSuppressed(same ? e : refusal);
            throw told;
        }
    }

    /** Some systems have misleading words for a name that they do not take. */
    private Optional<StorageException> nameRefused(StorageFault fault, IOException refusal) {
        String name = String.valueOf(target.realPath().getFileName());
        return switch (fault) {
            case VANISHED, CROSSES_FILE_SYSTEMS, OTHER ->
                    Optional.of(
                            new StorageException(
                                    target.realPath(),
                                    name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME
                                            ? new StorageFailure.NameTooLong()
                                            : new StorageFailure.NameRefused(),
                                    refusal));
            default -> Optional.empty();
        };
    }

    private FileFacts factsOf(Path path) throws IOException {
        return files.facts(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
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
        try (PostponedInterrupt _ = new PostponedInterrupt()) {
            boolean nameForced = files.forceDirectory(target.folder());
            return forced && nameForced
                    ? new Durability.Flushed()
                    : new Durability.Unconfirmed(
                            forced ? StorageFault.OTHER : StorageFault.NOT_SUPPORTED,
                            new IOException(
                                    forced
                                            ? "The system can't force a directory"
                                            : "The file system can't force a file"));
        } catch (IOException e) {
            return new Durability.Unconfirmed(
                    new Attempt(target.folder(), files).fault(Stage.FORCE, e), e);
        }
    }

    @Override
    public void close() throws StorageException {
        if (temporaryExists) {
            temporaryExists = false;
            closeQuietly();
            attempt.order(Stage.CLEAN_UP, () -> files.delete(temporary));
            recovery.withdraw(temporary);
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
