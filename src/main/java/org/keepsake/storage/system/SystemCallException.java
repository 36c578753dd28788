package org.keepsake.storage.system;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A system call failed; its number tells why in any language. */
public final class SystemCallException extends FileSystemException {
    private static final long serialVersionUID = 1L;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int EEXIST = 17;

    private final int errno;

    private SystemCallException(Path path, int errno, String sentence) {
        super(path.toString(), null, sentence);
        this.errno = errno;
    }

    /**
     * Returns the exception that {@code java.nio} throws for the same reason, where it has one.
     *
     * @param errno the number of the error, as Linux counts
     * @param sentence what the system says of it
     */
    public static IOException of(Path path, int errno, String sentence) {
        return switch (errno) {
            case ENOENT -> new NoSuchFileException(path.toString());
            case EACCES -> new AccessDeniedException(path.toString());
            case EEXIST -> new FileAlreadyExistsException(path.toString());
            default -> new SystemCallException(path, errno, sentence);
        };
    }

    /** Returns one that has the sentence, even if {@code java.nio} has an exception without it. */
    public static SystemCallException telling(Path path, int errno, String sentence) {
        return new SystemCallException(path, errno, sentence);
    }

    /** The number of the error, as Linux counts. */
    public int errno() {
        return errno;
    }
}
