package org.keepsake.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Locale;
import java.util.Optional;

/**
 * A charset of the EBCDIC family with its two line breaks kept apart: byte 0x25 is a line feed, and
 * 0x15 is a next line, U+0085. Java reads both as a line feed and writes only 0x15, so a file with
 * the other one would not get its own bytes back; where it keeps them apart, it has them the other
 * way round. Everything else is left to Java's charset.
 */
public final class EbcdicCharset extends Charset {
    /** Follows the name of Java's charset. */
    static final String SUFFIX = "-LF";

    private static final byte NEXT_LINE_BYTE = 0x15;
    private static final byte LINE_FEED_BYTE = 0x25;
    private static final char NEXT_LINE = '\u0085';

    private final Charset base;

    private EbcdicCharset(Charset base) {
        super(base.name() + SUFFIX, new String[0]);
        this.base = base;
    }

    /** That of a charset of Java's; empty if 0x15 is no line feed there. */
    public static Optional<Charset> of(Charset base) {
        ByteBuffer breaks = ByteBuffer.wrap(new byte[] {LINE_FEED_BYTE, NEXT_LINE_BYTE});
        boolean ebcdic = base.canEncode() && base.decode(breaks).toString().matches("[\n\u0085]\n");
        return ebcdic ? Optional.of(new EbcdicCharset(base)) : Optional.empty();
    }

    /** Java's charset, whose line break is 0x15. */
    public Charset base() {
        return base;
    }

    @Override
    public String displayName(Locale locale) {
        return base.displayName(locale) + SUFFIX;
    }

    @Override
    public boolean contains(Charset other) {
        return equals(other) || base.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(base.newEncoder());
    }

    private static boolean isBreak(byte value) {
        return value == LINE_FEED_BYTE || value == NEXT_LINE_BYTE;
    }

    private static boolean isBreak(char value) {
        return value == '\n' || value == NEXT_LINE;
    }

    /** Decodes what is between two line breaks as Java does. */
    private final class Decoder extends CharsetDecoder {
        private final CharsetDecoder rest = base.newDecoder();

        Decoder() {
            super(
                    EbcdicCharset.this,
                    base.newDecoder().averageCharsPerByte(),
                    base.newDecoder().maxCharsPerByte());
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            int end = in.limit();
            while (in.hasRemaining()) {
                int next = in.position();
                while (next < end && !isBreak(in.get(next))) {
                    next++;
                }
                CoderResult result = rest.decode(in.limit(next), out, false);
                boolean cut = in.hasRemaining();
                in.limit(end);
                if (!result.isUnderflow() || next == end) {
                    return result;
                }
                if (cut) {
                    return CoderResult.malformedForLength(next - in.position());
                }
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                out.put(in.get() == LINE_FEED_BYTE ? '\n' : NEXT_LINE);
            }
            return CoderResult.UNDERFLOW;
        }

        @Override
        protected void implReset() {
            rest.reset();
        }
    }

    /** Encodes a line break as Java does, and then puts the byte that was meant. */
    private final class Encoder extends CharsetEncoder {
        private final CharsetEncoder rest;

        Encoder(CharsetEncoder rest) {
            super(
                    EbcdicCharset.this,
                    rest.averageBytesPerChar(),
                    rest.maxBytesPerChar(),
                    rest.replacement());
            this.rest = rest;
        }

        @Override
        public boolean isLegalReplacement(byte[] replacement) {
            return true;
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            int end = in.limit();
            while (in.hasRemaining()) {
                int next = in.position();
                while (next < end && !isBreak(in.get(next))) {
                    next++;
                }
                CoderResult result = rest.encode(in.limit(next), out, false);
                boolean cut = in.hasRemaining();
                in.limit(end);
                if (!result.isUnderflow() || next == end) {
                    return result;
                }
                if (cut) {
                    return CoderResult.malformedForLength(next - in.position());
                }
                result = rest.encode(CharBuffer.wrap("\n"), out, false);
                if (!result.isUnderflow()) {
                    return result;
                }
                out.put(out.position() - 1, in.get() == '\n' ? LINE_FEED_BYTE : NEXT_LINE_BYTE);
            }
            return CoderResult.UNDERFLOW;
        }

        @Override
        protected CoderResult implFlush(ByteBuffer out) {
            CoderResult end = rest.encode(CharBuffer.allocate(0), out, true);
            return end.isUnderflow() ? rest.flush(out) : end;
        }

        @Override
        protected void implReset() {
            rest.reset();
        }
    }
}
