package org.keepsake.storage.system;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file whose bytes are read from its start to its end. Used by one thread at a time. */
public interface ReadableFile extends Closeable {

    /** Reads up to the buffer's remaining bytes; returns their number, or -1 at the end. */
    int read(ByteBuffer into) throws IOException;
}
