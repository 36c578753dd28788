package org.keepsake.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * The bytes of a text in some format. They are not stored but produced during iteration, which can
 * be repeated any number of times. Immutable and thread-safe.
 */
public final class EncodedText {
    private final long size;
    private final ByteBuffer mark;
    private final Supplier<Iterator<ByteBuffer>> body;

    private EncodedText(long size, ByteBuffer mark, Supplier<Iterator<ByteBuffer>> body) {
        this.size = mark.remaining() + size;
        this.mark = mark.asReadOnlyBuffer();
        this.body = body;
    }

    static EncodedText of(Text text, TextFormat format) throws UnencodableException {
        if (format.isUtf8()) {
            return new EncodedText(text.byteLength(), format.mark(), text::pieces);
        }
        Supplier<Iterator<ByteBuffer>> body =
                format.utf16()
                        .filter(order -> text.invalidBytes() > 0)
                        .<Supplier<Iterator<ByteBuffer>>>map(
                                order -> () -> DamagedUtf16.encode(text, order))
                        .orElse(() ->
                                new Transcoder(
                                        text.pieces(), StandardCharsets.UTF_8, format.charset()));
        return new EncodedText(sizeOf(text, format, body.get()), format.mark(), body);
    }

    private static long sizeOf(Text text, TextFormat format, Iterator<ByteBuffer> pieces)
            throws UnencodableException {
        try {
            long size = 0;
            while (pieces.hasNext()) {
                size += pieces.next().remaining();
            }
            return size;
        } catch (Transcoder.UntranslatableException e) {
            Position position = text.position(e.offset());
            throw new UnencodableException(
                    position.line(), position.column(), e.codePoint(), format.charset());
        }
    }

    /** The number of bytes. */
    public long size() {
        return size;
    }

    /** The bytes in order, in non-empty pieces of at most 256 KiB. */
    public Iterator<ByteBuffer> pieces() {
        return mark.hasRemaining() ? new Marked(mark.duplicate(), body.get()) : body.get();
    }

    /** A byte order mark, then the rest. */
    private static final class Marked implements Iterator<ByteBuffer> {
        private final ByteBuffer mark;
        private final Iterator<ByteBuffer> rest;
        private boolean markGiven;

        Marked(ByteBuffer mark, Iterator<ByteBuffer> rest) {
            this.mark = mark;
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            return !markGiven || rest.hasNext();
        }

        @Override
        public ByteBuffer next() {
            if (markGiven) {
                return rest.next();
            }
            markGiven = true;
            return mark;
        }
    }
}
