package org.keepsake.storage.system.platform;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.keepsake.storage.system.ReadBack;

/** What keeps hold of a file, so that it is the same file whatever happens to its name. */
interface Pin extends Closeable {

    /** A path that leads to the file. */
    Path path();

    /** Brings its bytes and attributes to the device; false if the file system can't. */
    boolean force(FileChannel channel) throws IOException;

    /** Has the device begin with a range that was written, where there is a way to ask for that. */
    default void beginWriteOut(long offset, long length) {}

    /** Opens the file for reading it back. */
    ReadBack readBack() throws IOException;

    @Override
    void close();

    /** No more than the name, for systems that have nothing better. */
    record Name(Path path) implements Pin {
        @Override
        public boolean force(FileChannel channel) throws IOException {
            channel.force(true);
            return true;
        }

        @Override
        public ReadBack readBack() throws IOException {
            return ChannelReadBack.openByName(path);
        }

        @Override
        public void close() {
            // There is nothing to let go.
        }
    }
}
