package org.keepsake.storage.system;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A folder for what is private belongs to somebody else, or others may write to it. */
public final class UntrustedFolderException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    /** It is {@code folder} that is not trusted. */
    public UntrustedFolderException(Path folder) {
        super(folder.toString(), null, "It is not ours alone");
    }
}
