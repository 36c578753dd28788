package org.keepsake.storage.system;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One open file, read or written from its start to its end. Used by one thread at a time. */
public interface OpenFile extends Closeable {

    /** Reads up to the buffer's remaining bytes; returns their number, or -1 at the end. */
    int read(ByteBuffer into) throws IOException;

    /** Writes at least one of the remaining bytes, perhaps not all; returns their number. */
    int write(ByteBuffer from) throws IOException;

    /** Cuts the file to {@code size} bytes if it is longer. */
    void truncate(long size) throws IOException;

    /**
     * Returns once bytes and attributes are on the storage device. After a failure it must not be
     * called again: the system may have dropped the pages it could not write, and would report
     * success for what is lost.
     */
    void force() throws IOException;

    /** Closes it. A failure means that earlier writes may be lost. Closing twice is harmless. */
    @Override
    void close() throws IOException;
}
