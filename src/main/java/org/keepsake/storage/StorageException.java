package org.keepsake.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file was not read or not replaced; {@link #failure} tells why in a form to act on. */
public final class StorageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final transient StorageFailure failure;

    /**
     * Makes one.
     *
     * @param path the file or folder it is about
     * @param failure what happened
     * @param cause what the system said, if it was asked
     */
    public StorageException(Path path, StorageFailure failure, @Nullable Throwable cause) {
        super(failure + ": " + path, cause);
        this.path = path;
        this.failure = failure;
    }

    /** Makes one that the system had no part in. */
    public StorageException(Path path, StorageFailure failure) {
        this(path, failure, null);
    }

    /** The file or folder it is about. */
    public Path path() {
        return path;
    }

    /** What happened. */
    public StorageFailure failure() {
        return failure;
    }
}
