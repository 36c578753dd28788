package org.keepsake.storage.system;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A system call failed; its number tells why in any language. */
final class SystemCallException extends FileSystemException {
    private static final long serialVersionUID = 1L;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int EEXIST = 17;

    private final int errno;

    private SystemCallException(Path path, int errno) {
        super(path.toString(), null, LinuxCalls.sentence(errno));
        this.errno = errno;
    }

    /** What the platform would throw, so that both are caught by one name. */
    static IOException of(Path path, int errno) {
        return switch (errno) {
            case ENOENT -> new NoSuchFileException(path.toString());
            case EACCES -> new AccessDeniedException(path.toString());
            case EEXIST -> new FileAlreadyExistsException(path.toString());
            default -> new SystemCallException(path, errno);
        };
    }

    int errno() {
        return errno;
    }
}
