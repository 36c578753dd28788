package org.keepsake.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.keepsake.text.Text;
import org.keepsake.text.TextBuilder;

/**
 * Reads a text and detects its format.
 *
 * <p>The bytes first become a text as they are. If that is valid UTF-8, with or without a byte
 * order mark, this is all. With the mark of another charset, or where one can be guessed, they are
 * transcoded in memory; if they turn out not to be what the mark promises or the guess says, the
 * result is the text as it is, mark included, and nothing is lost.
 *
 * <p>Each instance performs one load, on one thread.
 */
public final class TextLoader {
    /** The bytes of a character of UTF-32. */
    private static final int LARGEST_UNIT = 4;

    /** So many damaged bytes are never too many: one half of a pair, and a last byte. */
    private static final int FEW_BYTES = 5;

    /** One damaged byte in this many is no text that was damaged, but no text at all. */
    private static final int RARE = 20;

    private final LoadListener listener;
    private final long size;
    private final Locale user;
    private boolean previewed;

    /**
     * Prepares a load.
     *
     * @param size the number of bytes expected; used for progress only
     * @param listener observes the load
     */
    public TextLoader(long size, LoadListener listener) {
        this(size, listener, Locale.getDefault(Locale.Category.FORMAT));
    }

    /**
     * Prepares a load for a user of the given locale.
     *
     * @param user the user's locale, whose legacy charset is preferred where the text gives no clue
     */
    TextLoader(long size, LoadListener listener, Locale user) {
        this.size = size;
        this.listener = listener;
        this.user = user;
    }

    /**
     * Reads to the end, detecting the charset from the bytes.
     *
     * @throws IOException if the channel fails
     * @throws org.keepsake.text.TooManyLinesException if the text has too many lines
     */
    public DecodedText load(ReadableByteChannel in) throws IOException {
        return detect(read(in, true));
    }

    /**
     * Reads to the end what was in a known charset before, and may be in another by now: another
     * program may have converted the file. The known one is kept unless the bytes tell for certain
     * that they are in another, or are not text in it.
     *
     * @throws IOException if the channel fails
     * @throws org.keepsake.text.TooManyLinesException if the text has too many lines
     */
    public DecodedText loadAgain(ReadableByteChannel in, Charset known) throws IOException {
        TextFormat before = new TextFormat(known, false);
        Text raw = read(in, before.isUtf8());
        if (!before.isUtf8() && !isEvidentlyAnother(raw, before)) {
            try {
                return decodeOrDamaged(raw, before);
            } catch (MalformedTextException _) {
                // Not in that one any more.
            }
        }
        return detect(raw);
    }

    /** Whether nobody would take bytes for text in the charset that they were in before. */
    private static boolean isEvidentlyAnother(Text raw, TextFormat before) {
        if (TextFormat.MARKED.stream().anyMatch(format -> format.marks(raw))) {
            return true;
        }
        boolean utf8 = raw.byteLength() > 0 && raw.invalidBytes() == 0;
        boolean ascii = raw.charLength() == raw.byteLength();
        return UnmarkedUnicode.isOf(before.charset())
                ? utf8 && !UnmarkedUnicode.hasZero(raw)
                : (utf8 && !ascii) || UnmarkedUnicode.guess(raw).isPresent();
    }

    private DecodedText detect(Text raw) {
        for (TextFormat format : TextFormat.MARKED) {
            if (format.marks(raw)) {
                try {
                    return decode(raw, format);
                } catch (MalformedTextException _) {
                    // Not what its mark promises: try the next format, or keep the bytes as they
                    // are.
                }
            }
        }
        for (TextFormat format : TextFormat.MARKED) {
            Optional<DecodedText> damaged =
                    format.marks(raw) ? decodeDamaged(raw, format) : Optional.empty();
            if (damaged.isPresent()) {
                return damaged.get();
            }
        }
        for (Charset charset : UnmarkedUnicode.guess(raw).stream().toList()) {
            try {
                return decodeOrDamaged(raw, new TextFormat(charset, false));
            } catch (MalformedTextException _) {
                // The zeros were there by chance.
            }
        }
        for (Charset charset : CharsetGuess.candidates(raw, user)) {
            try {
                return decode(raw, new TextFormat(charset, false)).asGuess();
            } catch (MalformedTextException _) {
                // A wrong guess: try the next one, or keep the bytes as they are.
            }
        }
        return new DecodedText(raw, TextFormat.UTF_8);
    }

    /**
     * Reads to the end in a given charset. A byte order mark of that charset is recognised, and so
     * are line breaks of EBCDIC that Java would not write again.
     *
     * @throws MalformedTextException if the bytes are not text in this charset, or saving the text
     *     without edits would not reproduce them
     * @throws IOException if the channel fails
     * @throws org.keepsake.text.TooManyLinesException if the text has too many lines
     */
    public DecodedText load(ReadableByteChannel in, Charset charset)
            throws IOException, MalformedTextException {
        Text raw = read(in, charset.equals(StandardCharsets.UTF_8));
        TextFormat format =
                TextFormat.MARKED.stream()
                        .filter(marked -> marked.charset().equals(charset) && marked.marks(raw))
                        .findFirst()
                        .orElse(new TextFormat(charset, false));
        try {
            return decodeOrDamaged(raw, format);
        } catch (MalformedTextException e) {
            throw e.inLine(lineOf(e.offset(), raw, format));
        }
    }

    /** The line of a byte, of which all before it are text in a format. */
    private static int lineOf(long offset, Text raw, TextFormat format) {
        long start = format.mark().remaining();
        // The byte may be within a character.
        for (long end = offset; end > Math.max(start, offset - FEW_BYTES); end--) {
            try {
                TextBuilder before = new TextBuilder();
                new Transcoder(
                                raw.slice(start, end).pieces(),
                                format.charset(),
                                StandardCharsets.UTF_8)
                        .forEachRemaining(before::append);
                return before.build().lineCount() - 1;
            } catch (Transcoder.UntranslatableException _) {
                // One byte less.
            }
        }
        return 0;
    }

    private Text read(ReadableByteChannel in, boolean mayBeUtf8) throws IOException {
        TextBuilder builder = new TextBuilder();
        listener.progress(0, size);
        for (int read = builder.readFrom(in); read >= 0; read = builder.readFrom(in)) {
            long done = builder.byteLength();
            listener.progress(done, Math.max(done, size));
            if (mayBeUtf8 && !previewed && done < size) {
                previewAsUtf8(builder.build());
            }
        }
        return builder.build();
    }

    private void previewAsUtf8(Text beginning) {
        // A text of units of two or four bytes may be cut within one.
        long units = beginning.byteLength() / LARGEST_UNIT * LARGEST_UNIT;
        if (!CharsetGuess.looksLikeUtf8(beginning.slice(0, units))) {
            return;
        }
        boolean marked = false;
        for (TextFormat format : TextFormat.MARKED) {
            if (format.marks(beginning)) {
                if (!format.isUtf8()) {
                    return;
                }
                marked = true;
            }
        }
        preview(marked ? withoutMark(beginning, TextFormat.MARKED.getFirst()) : beginning);
    }

    private void preview(Text beginning) {
        previewed = true;
        listener.preview(beginning);
    }

    private DecodedText decode(Text raw, TextFormat format) throws MalformedTextException {
        Text body = withoutMark(raw, format);
        if (format.isUtf8()) {
            return new DecodedText(body, format);
        }
        Text text = transcode(body, format);
        requireSameBytes(raw, text, format);
        return new DecodedText(text, format);
    }

    private DecodedText decodeOrDamaged(Text raw, TextFormat format) throws MalformedTextException {
        try {
            return decode(raw, format);
        } catch (MalformedTextException e) {
            return decodeDamaged(raw, format)
                    .or(() -> decodeLineFeeds(raw, format))
                    .orElseThrow(() -> e);
        }
    }

    /** Decodes EBCDIC whose line breaks Java would not write again. */
    private Optional<DecodedText> decodeLineFeeds(Text raw, TextFormat format) {
        return EbcdicCharset.of(format.charset())
                .flatMap(charset -> {
                    try {
                        return Optional.of(decode(raw, new TextFormat(charset, false)));
                    } catch (MalformedTextException _) {
                        return Optional.empty();
                    }
                });
    }

    /** Decodes UTF-16 of which a few units are no characters; empty if they are too many. */
    private static Optional<DecodedText> decodeDamaged(Text raw, TextFormat format) {
        return format.utf16()
                .map(order -> DamagedUtf16.decode(withoutMark(raw, format), order))
                .filter(text ->
                        text.invalidBytes() <= Math.max(FEW_BYTES, text.byteLength() / RARE))
                .map(text -> new DecodedText(text, format));
    }

    private static Text withoutMark(Text raw, TextFormat format) {
        return raw.slice(format.mark().remaining(), raw.byteLength());
    }

    private Text transcode(Text body, TextFormat format) throws MalformedTextException {
        try {
            Iterator<ByteBuffer> utf8 =
                    new Transcoder(body.pieces(), format.charset(), StandardCharsets.UTF_8);
            TextBuilder builder = new TextBuilder();
            while (utf8.hasNext()) {
                builder.append(utf8.next());
                if (!previewed && utf8.hasNext()) {
                    preview(builder.build());
                }
                listener.progress(size, size);
            }
            return builder.build();
        } catch (Transcoder.UntranslatableException e) {
            throw new MalformedTextException(
                    format.mark().remaining() + e.offset(), format.charset());
        }
    }

    private static void requireSameBytes(Text raw, Text text, TextFormat format)
            throws MalformedTextException {
        try {
            long difference = Bytes.mismatch(raw.pieces(), format.encode(text).pieces());
            if (difference >= 0) {
                throw MalformedTextException.ofText(difference, format.charset());
            }
        } catch (UnencodableException e) {
            MalformedTextException malformed = MalformedTextException.ofText(0, format.charset());
            malformed.initCause(e);
            throw malformed;
        }
    }
}
