package org.keepsake.save;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.keepsake.codec.UnencodableException;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;

/**
 * Thrown when a save did not happen; {@link #failure} tells why, the cause has the technical
 * details.
 */
public final class SaveException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final transient SaveFailure failure;

    private SaveException(Path path, SaveFailure failure, Throwable cause) {
        super(failure + ": " + path, cause);
        this.path = path;
        this.failure = failure;
    }

    static SaveException of(SaveRequest request, StorageException cause) {
        StorageFailure failure =
                cause.failure() instanceof StorageFailure.MissingFolder(var folder, _)
                        ? new StorageFailure.MissingFolder(folder, request.expected().wasThere())
                        : cause.failure();
        return new SaveException(request.path(), new SaveFailure.Storage(failure), cause);
    }

    static SaveException of(Path path, UnencodableException cause) {
        return new SaveException(
                path,
                new SaveFailure.Unencodable(
                        cause.line(), cause.column(), cause.codePoint(), cause.charset()),
                cause);
    }

    static SaveException of(Path path, ReplacerLostException cause) {
        SaveFailure failure =
                cause instanceof NotAuthorizedException refusal
                        ? new SaveFailure.NotAuthorized(refusal.dismissed())
                        : new SaveFailure.ProcessDied();
        return new SaveException(path, failure, cause);
    }

    static SaveException of(Path path, CancellationException cause) {
        return new SaveException(path, new SaveFailure.Cancelled(), cause);
    }

    static SaveException unexpected(Path path, Throwable cause) {
        return new SaveException(path, new SaveFailure.Unexpected(), cause);
    }

    /** The path as requested. */
    public Path path() {
        return path;
    }

    /** What happened. */
    public SaveFailure failure() {
        return failure;
    }
}
