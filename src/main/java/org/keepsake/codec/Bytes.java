package org.keepsake.codec;

import java.nio.ByteBuffer;
import java.util.Iterator;

/** Looks at byte sequences, and compares those that arrive in pieces of different lengths. */
final class Bytes {
    private Bytes() {}

    /** Whether one of them is zero. */
    static boolean hasZero(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the offset of the first difference, or -1 if there is none. If one sequence ends
     * early, they differ there.
     */
    static long mismatch(Iterator<ByteBuffer> left, Iterator<ByteBuffer> right) {
        ByteBuffer a = ByteBuffer.allocate(0);
        ByteBuffer b = ByteBuffer.allocate(0);
        long offset = 0;
        while (true) {
            a = a.hasRemaining() || !left.hasNext() ? a : left.next();
            b = b.hasRemaining() || !right.hasNext() ? b : right.next();
            int length = Math.min(a.remaining(), b.remaining());
            if (length == 0) {
                return a.hasRemaining() || b.hasRemaining() ? offset : -1;
            }
            int mismatch = a.slice(a.position(), length).mismatch(b.slice(b.position(), length));
            if (mismatch >= 0) {
                return offset + mismatch;
            }
            a.position(a.position() + length);
            b.position(b.position() + length);
            offset += length;
        }
    }
}
