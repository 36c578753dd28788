package org.keepsake.lab.child;

import java.io.IOException;
import java.nio.file.Path;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.ForwardingFiles;
import org.keepsake.storage.system.OpenFile;

/**
 * File operations of a child, which tells the editor the name of each file before it makes it, so
 * that the editor can clear up after a child that was killed.
 */
final class AnnouncedFiles extends ForwardingFiles {
    private final RemoteEditor editor;

    AnnouncedFiles(FileOperations files, RemoteEditor editor) {
        super(files);
        this.editor = editor;
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        editor.announce(path);
        return super.create(path, ownerOnly);
    }
}
