package org.keepsake.codec;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Bytes that are produced in one buffer, piece by piece, as they are asked for. Each piece returned
 * is valid until the next one is requested.
 */
abstract class ProducedPieces implements Iterator<ByteBuffer> {
    /** What has been produced and not yet returned. */
    final ByteBuffer output;

    /** Produces in {@code buffer}, in its byte order. */
    ProducedPieces(ByteBuffer buffer) {
        this.output = buffer.limit(0);
    }

    /** Whether nothing more can be produced. */
    abstract boolean isFinished();

    /** Replaces what is in {@link #output}, which has been returned, by what comes next. */
    abstract void produce();

    @Override
    public final boolean hasNext() {
        while (!output.hasRemaining() && !isFinished()) {
            produce();
        }
        return output.hasRemaining();
    }

    @Override
    public final ByteBuffer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ByteBuffer result = output.slice();
        output.position(output.limit());
        return result;
    }
}
