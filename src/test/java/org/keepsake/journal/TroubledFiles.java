package org.keepsake.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.ForwardingFile;
import org.keepsake.storage.system.ForwardingFiles;
import org.keepsake.storage.system.OpenFile;

/** Storage that now and then refuses what changes it: full, or failing. */
final class TroubledFiles extends ForwardingFiles {
    private final FileOperations files;
    private final Random random;
    private boolean troubled;
    private boolean refusing;

    TroubledFiles(FileOperations files, Random random) {
        super(files);
        this.files = files;
        this.random = random;
    }

    /** Whether there is trouble from here on. */
    void trouble(boolean is) {
        troubled = is;
    }

    /** Whether everything fails from here on. */
    void refuseAll(boolean is) {
        refusing = is;
    }

    private void perhapsFail() throws IOException {
        if (refusing || (troubled && random.nextInt(4) == 0)) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        perhapsFail();
        OpenFile file = files.create(path, ownerOnly);
        return new ForwardingFile(file) {
            @Override
            public int write(ByteBuffer from) throws IOException {
                perhapsFail();
                return file.write(from);
            }

            @Override
            public boolean force() throws IOException {
                perhapsFail();
                return file.force();
            }
        };
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        perhapsFail();
        files.moveAtomically(from, to);
    }

    @Override
    public boolean forceDirectory(Path directory) throws IOException {
        perhapsFail();
        return files.forceDirectory(directory);
    }

    @Override
    public void delete(Path path) throws IOException {
        perhapsFail();
        files.delete(path);
    }
}
