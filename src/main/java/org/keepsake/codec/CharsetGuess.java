package org.keepsake.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.keepsake.text.Text;

/**
 * Guesses which legacy charset bytes are in, by {@link Likelihood}.
 *
 * <p>Bytes that are mostly UTF-8 are left alone: a text with a few damaged characters stays what it
 * is. Mostly means that invalid bytes do not outnumber the continuation bytes of valid characters,
 * of which each character beyond ASCII has at least one. In a text of another charset, valid
 * sequences occur only by chance and are rare.
 */
final class CharsetGuess {

    /** How far past the first invalid byte to look, in bytes. */
    private static final int WINDOW = 256 << 10;

    /** The maximum number of bytes examined closely. */
    private static final int SAMPLE = 16 << 10;

    private record Candidate(Charset charset, double bits) {}

    private CharsetGuess() {}

    /**
     * Returns the charsets that {@code raw} may be in, the likeliest first; none when it is UTF-8,
     * mostly UTF-8, or not text. Takes some ten milliseconds, however long the text is.
     *
     * @param user the user's locale, whose legacy charset is preferred where the text gives no clue
     */
    static List<Charset> candidates(Text raw, Locale user) {
        if (isMostlyUtf8(raw)) {
            return List.of();
        }
        long first = raw.firstInvalidByte();
        long start = first < WINDOW ? 0 : first - SAMPLE / 2;
        byte[] window = raw.slice(start, Math.min(start + WINDOW, raw.byteLength())).toBytes();
        if (Bytes.hasZero(window)) {
            return List.of();
        }
        byte[] sample = linesBeyondAscii(window);
        return LegacyCharset.all(user)
                .map(legacy -> new Candidate(legacy.charset(), Likelihood.bits(legacy, sample)))
                .filter(candidate -> candidate.bits > 0)
                .sorted(Comparator.comparingDouble(Candidate::bits).reversed())
                .map(Candidate::charset)
                .toList();
    }

    /** Whether {@code beginning} can be shown as it is before the rest has been read. */
    static boolean looksLikeUtf8(Text beginning) {
        return isMostlyUtf8(beginning) && UnmarkedUnicode.guess(beginning).isEmpty();
    }

    /** Whether invalid bytes are the exception in {@code raw}. */
    private static boolean isMostlyUtf8(Text raw) {
        return raw.byteLength() - raw.charLength() >= raw.invalidBytes();
    }

    /** Returns the window without its lines of pure ASCII, which give no clue. */
    private static byte[] linesBeyondAscii(byte[] window) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(SAMPLE);
        int start = 0;
        boolean ascii = true;
        for (int at = 0; at < window.length && lines.size() < SAMPLE; at++) {
            ascii &= window[at] >= 0;
            if (window[at] == '\n' || window[at] == '\r' || at + 1 == window.length) {
                if (!ascii) {
                    lines.write(window, start, Math.min(at + 1 - start, SAMPLE - lines.size()));
                }
                start = at + 1;
                ascii = true;
            }
        }
        return lines.toByteArray();
    }
}
