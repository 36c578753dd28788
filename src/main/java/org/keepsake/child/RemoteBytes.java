package org.keepsake.child;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.keepsake.child.Message.End;
import org.keepsake.child.Message.Next;
import org.keepsake.child.Message.Open;
import org.keepsake.child.Message.Opened;
import org.keepsake.child.Message.Piece;
import org.keepsake.child.Message.Source;
import org.keepsake.storage.ByteSource;

/** Bytes in the editor, which sends them as often as the child iterates over them. */
final class RemoteBytes implements ByteSource {
    private final RemoteEditor editor;
    private final Source source;
    private long size = -1;

    RemoteBytes(RemoteEditor editor, Source source) {
        this.editor = editor;
        this.source = source;
    }

    /** Asks only once, because asking restarts the pieces. */
    @Override
    public long size() {
        return size < 0 ? open() : size;
    }

    @Override
    public Iterator<ByteBuffer> pieces() {
        return new Pieces(open());
    }

    private long open() {
        if (!(editor.ask(new Open(source)) instanceof Opened(long told))) {
            throw new IllegalStateException("The editor answered something else");
        }
        size = told;
        return told;
    }

    private final class Pieces implements Iterator<ByteBuffer> {
        private long left;
        private boolean ended;
        private @Nullable ByteBuffer next;

        Pieces(long size) {
            left = size;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                receive();
            }
            return next != null;
        }

        private void receive() {
            switch (editor.ask(new Next(source))) {
                case Piece(ByteBuffer bytes, int checksum) -> {
                    left -= bytes.remaining();
                    if (left < 0 || checksum != Pipe.checksum(bytes)) {
                        throw new IllegalStateException("The bytes are not those that were sent");
                    }
                    next = bytes;
                }
                case End() when left == 0 -> ended = true;
                default -> throw new IllegalStateException("Bytes are missing: " + left);
            }
        }

        @Override
        public ByteBuffer next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            ByteBuffer piece = next;
            next = null;
            return piece;
        }
    }
}
