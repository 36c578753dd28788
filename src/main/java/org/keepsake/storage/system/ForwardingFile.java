package org.keepsake.storage.system;

import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file that hands everything on; a decorator overrides what it changes. */
public abstract class ForwardingFile implements OpenFile {
    private final OpenFile file;

    /** In front of {@code file}. */
    protected ForwardingFile(OpenFile file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return file.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return file.write(from);
    }

    @Override
    public void truncate(long size) throws IOException {
        file.truncate(size);
    }

    @Override
    public void force() throws IOException {
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
