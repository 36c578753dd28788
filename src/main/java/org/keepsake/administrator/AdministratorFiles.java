package org.keepsake.administrator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.ForwardingFiles;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.UntrustedLinkException;

/**
 * File operations that follow no link, as all have been followed when the file was named, and that
 * let nobody else write to a new file: the mask for that comes from the user, as {@code pkexec}
 * keeps it.
 */
final class AdministratorFiles extends ForwardingFiles {
    private static final Map<String, Object> WRITABLE_BY_ROOT = Map.of("unix:mode", 0644);

    AdministratorFiles(FileOperations files) {
        super(files);
    }

    @Override
    public Path realPath(Path directory) throws IOException {
        Path real = super.realPath(directory);
        if (!real.equals(directory)) {
            throw new UntrustedLinkException(directory);
        }
        return real;
    }

    @Override
    public Path readLink(Path link) throws IOException {
        throw new UntrustedLinkException(link);
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        OpenFile file = super.create(path, true);
        if (!ownerOnly) {
            Metadata made = file.metadata();
            file.apply(new Metadata(made.owner(), WRITABLE_BY_ROOT, made.extended()));
        }
        return file;
    }
}
