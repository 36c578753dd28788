package org.keepsake.load;

import java.nio.file.Path;

/**
 * Thrown when a file was not loaded; {@link #failure} tells why, the cause has the technical
 * details.
 */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final transient LoadFailure failure;

    LoadException(Path path, LoadFailure failure, Throwable cause) {
        super(failure + ": " + path, cause);
        this.path = path;
        this.failure = failure;
    }

    /** The path as requested. */
    public Path path() {
        return path;
    }

    /** What happened. */
    public LoadFailure failure() {
        return failure;
    }
}
