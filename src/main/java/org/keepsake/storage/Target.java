package org.keepsake.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.HeldFolder;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.PostponedInterrupt;
import org.keepsake.storage.system.StorageFault;

/**
 * The file that a path leads to, with every symbolic link followed: a regular file, or a name in an
 * existing folder that is still free. Immutable; what the system says is asked anew by each method.
 */
public final class Target {

    /** As many as Linux follows: path_resolution(7). */
    private static final int MAX_LINKS = 40;

    private final FileOperations files;
    private final Path realPath;
    private final Path parent;
    private final Path folder;
    private final Attempt attempt;

    private Target(Path realPath, Path parent, Path folder, FileOperations files) {
        this.realPath = realPath;
        this.parent = parent;
        this.folder = folder;
        this.files = files;
        this.attempt = new Attempt(realPath, files);
    }

    /**
     * Follows a path to its end. A link to a name that does not exist leads to that name, as it
     * does for every other program.
     *
     * @throws StorageException if it is not a regular file, its folder is missing, or there are
     *     more than 40 links
     */
    public static Target resolve(Path path, FileOperations files) throws StorageException {
        Path current = path.toAbsolutePath();
        for (int links = 0; links <= MAX_LINKS; links++) {
            Target target = inRealFolder(current, files);
            Optional<FileFacts> facts = target.lookUp();
            if (facts.isEmpty() || facts.get().kind() == FileKind.REGULAR) {
                return target;
            }
            if (facts.get().kind() != FileKind.SYMBOLIC_LINK) {
                throw target.attempt.failure(new StorageFailure.NotAFile(facts.get().kind()));
            }
            target.requireTrusted(facts.get());
            Path link = target.realPath;
            current =
                    link.resolveSibling(
                            target.attempt.ask(Stage.CHECK, () -> files.readLink(link)));
        }
        throw new StorageException(path, new StorageFailure.LinkLoop());
    }

    /**
     * Demands that a link may be followed, by the rule of protected_symlinks in proc(5): in a
     * folder that all may write to, where only owners may remove names, a link that somebody else
     * has put there is a trap. The kernel does not apply it to links that a program reads for
     * itself.
     */
    private void requireTrusted(FileFacts link) throws StorageException {
        FileFacts in = attempt.ask(Stage.CHECK, () -> files.facts(folder)).orElse(link);
        int user = attempt.ask(Stage.CHECK, files::user);
        if (in.sharedByAll() && link.uid() != user && link.uid() != in.uid()) {
            throw attempt.failure(
                    new StorageFailure.Refused(StorageFault.UNTRUSTED_LINK, Stage.CHECK, realPath));
        }
    }

    private static Target inRealFolder(Path path, FileOperations files) throws StorageException {
        Path parent = path.getParent();
        Path name = path.getFileName();
        if (parent == null || name == null) {
            throw new StorageException(path, new StorageFailure.NotAFile(FileKind.DIRECTORY));
        }
        Attempt attempt = new Attempt(parent, files);
        try {
            Path folder = files.realPath(parent);
            boolean directory =
                    files.facts(folder).map(FileFacts::kind).orElse(FileKind.OTHER)
                            == FileKind.DIRECTORY;
            if (directory) {
                return new Target(folder.resolve(name), parent, folder, files);
            }
        } catch (IOException e) {
            StorageFault fault = attempt.fault(Stage.CHECK, e);
            if (fault != StorageFault.VANISHED) {
                throw attempt.refused(Stage.CHECK, e);
            }
        }
        throw attempt.failure(new StorageFailure.MissingFolder(parent));
    }

    /** The one absolute name without any link, the same for every path that leads here. */
    public Path realPath() {
        return realPath;
    }

    /** The folder of {@link #realPath}. */
    public Path folder() {
        return folder;
    }

    /**
     * Holds the folder open, so that all that this thread does with the file is done in that
     * folder.
     *
     * @throws StorageException if its path leads elsewhere by now
     */
    public HeldFolder hold() throws StorageException {
        Attempt hold = new Attempt(parent, files);
        HeldFolder held = hold.ask(Stage.CHECK, () -> files.hold(parent));
        if (!held.realPath().equals(folder)) {
            held.close();
            throw hold.failure(new StorageFailure.MissingFolder(parent));
        }
        return held;
    }

    /** Returns the version of the file that is there now, if there is one. */
    public Optional<FileStamp> stamp() throws StorageException {
        return lookUp().map(FileFacts::stamp);
    }

    /**
     * Returns the version of the file that is there now.
     *
     * @throws StorageException with {@link StorageFailure.MissingFile} if there is none
     */
    public FileStamp requireStamp() throws StorageException {
        return stamp().orElseThrow(() -> attempt.failure(new StorageFailure.MissingFile()));
    }

    /** Returns what the system tells of the file that is there now, if there is one. */
    public Optional<FileFacts> lookUp() throws StorageException {
        return attempt.ask(Stage.CHECK, () -> files.facts(realPath));
    }

    /**
     * Demands that the file, if there is one, may be written.
     *
     * @param insist whether a file that is merely protected by its rights will do too
     * @throws StorageException with {@link StorageFailure.ReadOnly} if its rights forbid it
     */
    public void requireWritable(boolean insist) throws StorageException {
        Optional<FileFacts> facts = lookUp();
        if (facts.isEmpty() || insist) {
            return;
        }
        // The superuser may write to a file that nobody is meant to write to.
        if (facts.get().writeProtected()) {
            throw attempt.failure(new StorageFailure.ReadOnly());
        }
        try {
            files.requireWritable(realPath);
        } catch (AccessDeniedException e) {
            throw new StorageException(realPath, new StorageFailure.NotYours(), e);
        } catch (IOException e) {
            throw attempt.refused(Stage.CHECK, e);
        }
    }

    /**
     * Demands that nobody else was at the file.
     *
     * @return the same expectation with the stamp of now, for the next question
     * @throws StorageException with {@link StorageFailure.Conflict} if somebody was
     */
    public Expected requireUnchangedSince(Expected expected) throws StorageException {
        Optional<FileStamp> found = stamp();
        return switch (expected) {
            case Expected.Whatever any ->
                    found.<Expected>map(Expected.Theirs::new).orElseGet(Expected.NoFile::new);
            case Expected.NoFile none -> {
                if (found.isPresent()) {
                    throw conflict(ConflictKind.APPEARED, found);
                }
                yield none;
            }
            case Expected.Gone(Expected.Ours before) -> {
                if (found.isEmpty()) {
                    requireDrive(before.stamp());
                    yield new Expected.NoFile();
                }
                yield unchanged(before, found.get(), ConflictKind.APPEARED);
            }
            case Expected.Ours ours -> unchanged(ours, present(found), ConflictKind.CHANGED);
            case Expected.Theirs theirs -> {
                if (!present(found).equals(theirs.stamp())) {
                    throw conflict(ConflictKind.CHANGED, found);
                }
                yield theirs;
            }
        };
    }

    /**
     * Whether the file, which is missing, may be on a drive that is not mounted: its folder may be
     * where that is mounted otherwise, and is empty then.
     */
    public boolean mayBeOnMissingDrive() throws IOException {
        return files.list(folder).isEmpty() && !files.isMountPoint(folder);
    }

    /** Demands that the folder is on the device of a version that was there, if that is known. */
    private void requireDrive(FileStamp before) throws StorageException {
        FileStamp now =
                attempt.ask(Stage.CHECK, () -> files.facts(folder))
                        .map(FileFacts::stamp)
                        .orElse(before);
        boolean same = before.device() != 0 && before.device() == now.device();
        if (!same && attempt.ask(Stage.CHECK, this::mayBeOnMissingDrive)) {
            throw attempt.failure(new StorageFailure.MissingDrive(folder));
        }
    }

    private Expected unchanged(Expected.Ours ours, FileStamp now, ConflictKind otherwise)
            throws StorageException {
        boolean proven = ours.stamp().settled() && now.equals(ours.stamp());
        if (!proven && !holds(ours.content().get(), now.size())) {
            throw conflict(otherwise, Optional.of(now));
        }
        return new Expected.Ours(now, ours.content());
    }

    private FileStamp present(Optional<FileStamp> found) throws StorageException {
        if (found.isEmpty()) {
            throw conflict(ConflictKind.DELETED, found);
        }
        return found.get();
    }

    /** Whether the file that is there now has exactly these bytes; only the same size is read. */
    public boolean holds(ByteSource content) throws StorageException {
        Optional<FileStamp> now = stamp();
        return now.isPresent() && holds(content, now.get().size());
    }

    private boolean holds(ByteSource content, long size) throws StorageException {
        // Files that are made up as they are read, as in proc(5), have no size.
        return (content.size() == size || size == 0)
                && firstDifference(content, Stage.CHECK).isEmpty();
    }

    private OptionalLong firstDifference(ByteSource content, Stage stage) throws StorageException {
        return attempt.ask(
                stage,
                () -> {
                    try (OpenFile file = files.openForReading(realPath)) {
                        return Content.firstDifference(file, content);
                    }
                });
    }

    /**
     * Demands that the file has what was just written to it: somebody else may have put another
     * file in its place, or in that of the temporary file, at the last moment. Reads nothing if the
     * stamp proves it. That it cannot be looked at proves nothing.
     *
     * @param bytes what was written
     * @param written the version that was left there
     * @throws StorageException with {@link StorageFailure.Conflict} if it has anything else
     */
    public void requireWritten(ByteSource bytes, FileStamp written) throws StorageException {
        Optional<FileFacts> found;
        try (PostponedInterrupt _ = new PostponedInterrupt()) {
            found = files.facts(realPath);
            if (found.isPresent() && isWritten(bytes, written, found.get())) {
                return;
            }
        } catch (IOException _) {
            return;
        }
        throw conflict(
                found.isEmpty() ? ConflictKind.DELETED : ConflictKind.CHANGED,
                found.map(FileFacts::stamp));
    }

    private boolean isWritten(ByteSource bytes, FileStamp written, FileFacts found)
            throws IOException {
        if (found.kind() != FileKind.REGULAR || found.stamp().sameContentAs(written)) {
            return found.kind() == FileKind.REGULAR;
        }
        try (OpenFile file = files.openForReading(realPath)) {
            return Content.firstDifference(file, bytes).isEmpty();
        }
    }

    private StorageException conflict(ConflictKind kind, Optional<FileStamp> found) {
        return attempt.failure(new StorageFailure.Conflict(kind, found));
    }

    /** Whether {@link #requireWritable} would refuse, were it not insisted. */
    public boolean isReadOnly() {
        try {
            requireWritable(false);
            return false;
        } catch (StorageException _) {
            return true;
        }
    }

    /** Opens the file for reading. */
    public OpenFile open() throws StorageException {
        return attempt.ask(Stage.READ, () -> files.openForReading(realPath));
    }

    /** Says what it means that reading from {@link #open} failed. */
    public StorageException unreadable(IOException cause) {
        return attempt.refused(Stage.READ, cause);
    }
}
