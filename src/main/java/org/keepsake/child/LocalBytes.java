package org.keepsake.child;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import org.keepsake.child.Message.End;
import org.keepsake.child.Message.Opened;
import org.keepsake.child.Message.Piece;
import org.keepsake.storage.ByteSource;

/** Bytes in the editor, as they are sent to a child. */
final class LocalBytes {

    /** Small pieces are combined up to this size, because each costs a question and an answer. */
    private static final int PIECE = 256 << 10;

    private final ByteSource source;
    private final byte[] buffer;
    private Iterator<ByteBuffer> pieces = Collections.emptyIterator();
    private ByteBuffer rest = ByteBuffer.allocate(0);

    LocalBytes(ByteSource source) {
        this.source = source;
        this.buffer = new byte[Math.clamp(source.size(), 0, PIECE)];
    }

    /** Restarts from the first byte. */
    Message.FromEditor open() {
        pieces = source.pieces();
        rest = ByteBuffer.allocate(0);
        return new Opened(source.size());
    }

    Message.FromEditor next() {
        int filled = 0;
        while (filled < buffer.length && hasRest()) {
            int length = Math.min(rest.remaining(), buffer.length - filled);
            rest.get(buffer, filled, length);
            filled += length;
        }
        if (filled == 0) {
            return new End();
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, filled);
        return new Piece(bytes, Pipe.checksum(bytes));
    }

    private boolean hasRest() {
        while (!rest.hasRemaining() && pieces.hasNext()) {
            rest = pieces.next();
        }
        return rest.hasRemaining();
    }
}
