package org.keepsake.storage.system;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A link that must not be followed, because somebody else may have put it there. */
public final class UntrustedLinkException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    /** It is on the way to {@code path}, or is that itself. */
    public UntrustedLinkException(Path path) {
        super(path.toString(), null, "There is a link that is not followed");
    }
}
