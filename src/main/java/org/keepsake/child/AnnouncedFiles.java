package org.keepsake.child;

import java.io.IOException;
import java.nio.file.Path;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.ForwardingFiles;
import org.keepsake.storage.system.OpenFile;

/**
 * The file operations of a child. They announce the name of each file to the editor before creating
 * it, so that the editor can clean up after a child that was killed.
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
