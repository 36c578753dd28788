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
    public void rewind() throws IOException {
        file.rewind();
    }

    @Override
    public void truncate(long size) throws IOException {
        file.truncate(size);
    }

    @Override
    public boolean force() throws IOException {
        return file.force();
    }

    @Override
    public FileFacts facts() throws IOException {
        return file.facts();
    }

    @Override
    public Metadata metadata() throws IOException {
        return file.metadata();
    }

    @Override
    public void apply(Metadata metadata) throws IOException {
        file.apply(metadata);
    }

    @Override
    public ReadBack readBack() throws IOException {
        return file.readBack();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
