package org.keepsake.storage;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Bytes that can be walked through as often as needed and are the same each time. */
public interface ByteSource {

    /** The number of bytes that {@link #pieces} gives in all. */
    long size();

    /**
     * Starts at the first byte. The pieces come in order and are never empty; each is valid until
     * the next one is asked for, and the caller may move its position but not write into it.
     */
    Iterator<ByteBuffer> pieces();

    /** Few bytes that are in memory anyway; the array is not to change any more. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public Iterator<ByteBuffer> pieces() {
                return bytes.length == 0
                        ? Collections.emptyIterator()
                        : List.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer()).iterator();
            }
        };
    }
}
