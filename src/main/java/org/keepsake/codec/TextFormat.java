package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.keepsake.text.Text;

/**
 * How a text is written as bytes.
 *
 * @param charset the charset of the bytes; it can encode
 * @param bom whether a byte order mark comes first; only for Unicode charsets of a fixed byte order
 */
public record TextFormat(Charset charset, boolean bom) {

    /** UTF-8 without a byte order mark: the format of new files. */
    public static final TextFormat UTF_8 = new TextFormat(StandardCharsets.UTF_8, false);

    /**
     * Formats that are recognised by their mark; UTF-32LE first, as its mark begins with that of
     * UTF-16LE.
     */
    static final List<TextFormat> MARKED =
            List.of(
                    new TextFormat(StandardCharsets.UTF_8, true),
                    new TextFormat(UTF_32LE, true),
                    new TextFormat(UTF_32BE, true),
                    new TextFormat(UTF_16LE, true),
                    new TextFormat(UTF_16BE, true));

    private static final String MARK = "\uFEFF";

    public TextFormat {
        if (!charset.canEncode()) {
            throw new IllegalArgumentException(charset + " can't be written");
        }
        if (bom && !hasFixedByteOrder(charset)) {
            throw new IllegalArgumentException(charset + " takes no byte order mark");
        }
    }

    private static boolean hasFixedByteOrder(Charset charset) {
        return List.of(StandardCharsets.UTF_8, UTF_16LE, UTF_16BE, UTF_32LE, UTF_32BE)
                .contains(charset);
    }

    /**
     * Encodes a text: in UTF-8 immediately, in any other charset with one pass over the text. Safe
     * on any thread.
     *
     * @throws UnencodableException if this charset lacks a character
     */
    public EncodedText encode(Text text) throws UnencodableException {
        return EncodedText.of(text, this);
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** The order of the bytes of each unit, if this is UTF-16. */
    Optional<ByteOrder> utf16() {
        if (charset.equals(UTF_16LE)) {
            return Optional.of(ByteOrder.LITTLE_ENDIAN);
        }
        return charset.equals(UTF_16BE) ? Optional.of(ByteOrder.BIG_ENDIAN) : Optional.empty();
    }

    /** The byte order mark; empty if there is none. */
    ByteBuffer mark() {
        return bom ? charset.encode(MARK) : ByteBuffer.allocate(0);
    }

    boolean marks(Text raw) {
        int length = mark().remaining();
        return raw.byteLength() >= length
                && ByteBuffer.wrap(raw.slice(0, length).toBytes()).equals(mark());
    }
}
