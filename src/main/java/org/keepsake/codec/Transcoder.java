package org.keepsake.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Transcodes bytes from one charset to another during iteration, and never replaces a character.
 * The source may be split anywhere, even inside a character. Iterating throws {@link
 * UntranslatableException} if the source is malformed or has a character that the target charset
 * lacks.
 */
final class Transcoder extends ProducedPieces {
    private static final int CHUNK = 32 * 1024;

    /** Room for what a charset with shift states writes at the very end. */
    private static final int FLUSH_RESERVE = 64;

    private final Iterator<ByteBuffer> source;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final ByteBuffer input = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private long consumed;
    private boolean finished;

    Transcoder(Iterator<ByteBuffer> source, Charset from, Charset to) {
        this(
                source,
                from.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT),
                to.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private Transcoder(
            Iterator<ByteBuffer> source, CharsetDecoder decoder, CharsetEncoder encoder) {
        super(
                ByteBuffer.allocate(
                        (int) Math.ceil(CHUNK * (double) encoder.maxBytesPerChar())
                                + FLUSH_RESERVE));
        this.source = source;
        this.decoder = decoder;
        this.encoder = encoder;
    }

    @Override
    boolean isFinished() {
        return finished;
    }

    @Override
    void produce() {
        boolean ended = refill();
        long chunkStart = consumed;
        int inputStart = input.position();
        CoderResult decoding = decoder.decode(input, chars.clear(), ended);
        consumed += input.position() - inputStart;
        finished = ended && decoding.isUnderflow() && decoder.flush(chars).isUnderflow();
        CoderResult encoding = encoder.encode(chars.flip(), output.clear(), finished);
        if (encoding.isError()) {
            throw new UntranslatableException(
                    chunkStart + utf8Length(chars.array(), chars.position()),
                    Character.codePointAt(chars, 0));
        }
        if (decoding.isError()) {
            throw new UntranslatableException(consumed, UnencodableException.INVALID_BYTE);
        }
        if (finished) {
            encoder.flush(output);
        }
        output.flip();
    }

    /** Refills the input; returns whether it was the last of the source. */
    private boolean refill() {
        input.compact();
        while (input.hasRemaining() && (piece.hasRemaining() || source.hasNext())) {
            if (!piece.hasRemaining()) {
                piece = source.next();
            }
            int length = Math.min(input.remaining(), piece.remaining());
            input.put(piece.slice(piece.position(), length));
            piece.position(piece.position() + length);
        }
        input.flip();
        return !piece.hasRemaining() && !source.hasNext();
    }

    /** Only a text, which is UTF-8, can have a character that the target charset lacks. */
    private static int utf8Length(char[] chars, int count) {
        return new String(chars, 0, count).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Thrown where transcoding has to stop. */
    static final class UntranslatableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long offset;
        private final int codePoint;

        UntranslatableException(long offset, int codePoint) {
            this.offset = offset;
            this.codePoint = codePoint;
        }

        /** The offset in the source of the first byte of the character. */
        long offset() {
            return offset;
        }

        /** The character, or {@link UnencodableException#INVALID_BYTE}. */
        int codePoint() {
            return codePoint;
        }
    }
}
