package org.keepsake.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.StorageFault;

/** Why a file was not read or not replaced. In each case but {@link Torn} it has its old bytes. */
public sealed interface StorageFailure {

    /** Whether it is a right to the file or its folder that this user lacks and root may have. */
    default boolean lacksRights() {
        return switch (this) {
            case NotYours _ -> true;
            case Refused(var fault, var stage, var place) ->
                    fault == StorageFault.ACCESS_DENIED && stage != Stage.SET_ASIDE;
            default -> false;
        };
    }

    /** Somebody else was at the file; {@code found} is the version that is there now, if any. */
    record Conflict(ConflictKind kind, Optional<FileStamp> found) implements StorageFailure {}

    /** The file may not be written; the caller may insist, see {@link Target#requireWritable}. */
    record ReadOnly() implements StorageFailure {}

    /** This user may not write the file, though its rights let others: its owner, or a group. */
    record NotYours() implements StorageFailure {}

    /** The name stands for something that can't hold a text. */
    record NotAFile(FileKind kind) implements StorageFailure {}

    /** There is no file to read. */
    record MissingFile() implements StorageFailure {}

    /**
     * The folder that should hold the file is missing or is none.
     *
     * @param wasThere whether it is known to have been there
     */
    record MissingFolder(Path folder, boolean wasThere) implements StorageFailure {

        /** A folder of which nothing is known. */
        public MissingFolder(Path folder) {
            this(folder, false);
        }
    }

    /**
     * The folder is there and empty, but what held the file was mounted over it: a file made now
     * would be hidden as soon as its drive is back.
     */
    record MissingDrive(Path folder) implements StorageFailure {}

    /** Symbolic links lead in a circle, or through too many of them. */
    record LinkLoop() implements StorageFailure {}

    /** The file system takes no name of this length. */
    record NameTooLong() implements StorageFailure {}

    /** The file system does not take this name, for a character in it or a reason of its own. */
    record NameRefused() implements StorageFailure {}

    /** The bytes read back are not those written; {@code offset} is the first that differs. */
    record VerifyMismatch(long offset) implements StorageFailure {}

    /**
     * The system refused.
     *
     * @param place the file or folder that it refused to work on, which need not be where the
     *     target is
     */
    record Refused(StorageFault fault, Stage stage, Path place) implements StorageFailure {}

    /**
     * Writing over the file failed half way, and so did writing its old bytes again. Both versions
     * are kept; the next save of this file, or the next start, puts it right.
     *
     * @param oldBytes a whole copy of what was in the file
     * @param newBytes a whole copy of what was to be in it
     */
    record Torn(StorageFault fault, Path oldBytes, Path newBytes) implements StorageFailure {}
}
