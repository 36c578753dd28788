package org.keepsake.codec;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepsake.text.Text;

/**
 * Guesses the charset of bytes that are not UTF-8: UTF-16 and UTF-32 by their zeros, see {@link
 * UnmarkedUnicode}, others with the detector of ICU.
 *
 * <p>Bytes that are mostly UTF-8 are not guessed at: a text with a few damaged characters stays
 * what it is. Mostly means that there are no more invalid bytes than bytes that continue a valid
 * character, of which each one beyond ASCII has one or more. In a text of another charset, valid
 * sequences come about by chance only and are rare.
 *
 * <p>The detector compares sequences of letters with those of languages, so it is given the lines
 * that have something to tell: those with bytes beyond ASCII.
 */
final class CharsetGuess {

    /** How far behind the first invalid byte is looked, in bytes. */
    private static final int WINDOW = 256 << 10;

    /** The most that the detector is given, in bytes. */
    private static final int SAMPLE = 32 << 10;

    /**
     * The least confidence that counts, in percent. The detector gives 10 to charsets that nothing
     * speaks for or against, as it does for random bytes.
     */
    private static final int CONFIDENT = 15;

    private static final List<String> WESTERN = List.of("ISO-8859-1", "windows-1252");

    /**
     * ISO 8859 has rarely used controls from 0x80 to 0x9F; where there are such bytes, it is the
     * charset of Windows with the same letters.
     */
    private static final Map<String, String> WITH_CONTROLS =
            Map.of(
                    "ISO-8859-1", "windows-1252",
                    "ISO-8859-2", "windows-1250",
                    "ISO-8859-7", "windows-1253",
                    "ISO-8859-8", "windows-1255",
                    "ISO-8859-9", "windows-1254");

    private CharsetGuess() {}

    /**
     * The charsets that {@code raw} may be in, the likeliest first; none when it is UTF-8, mostly
     * UTF-8, or no text. Takes a few milliseconds however long the text is.
     */
    static List<Charset> candidates(Text raw) {
        Optional<Charset> unicode = UnmarkedUnicode.guess(raw);
        if (unicode.isPresent()) {
            return List.of(unicode.get());
        }
        if (isMostlyUtf8(raw)) {
            return List.of();
        }
        byte[] sample = sample(raw);
        return Arrays.stream(new CharsetDetector().setText(sample).detectAll())
                .filter(CharsetGuess::isConfident)
                .sorted(
                        Comparator.comparingInt(CharsetMatch::getConfidence)
                                .reversed()
                                .thenComparing(match -> !WESTERN.contains(match.getName())))
                .map(match -> charset(match.getName(), sample))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whether {@code beginning} can be shown as it is before the rest has been read. */
    static boolean looksLikeUtf8(Text beginning) {
        return isMostlyUtf8(beginning) && UnmarkedUnicode.guess(beginning).isEmpty();
    }

    /** Whether what is invalid in {@code raw} is the exception. */
    private static boolean isMostlyUtf8(Text raw) {
        return raw.byteLength() - raw.charLength() >= raw.invalidBytes();
    }

    /**
     * The detector goes by the first few characters of UTF-16; {@link UnmarkedUnicode} is asked.
     */
    private static boolean isConfident(CharsetMatch match) {
        return match.getConfidence() >= CONFIDENT && !match.getName().startsWith("UTF-");
    }

    private static Optional<Charset> charset(String detected, byte[] sample) {
        // The "-I" tells in which order to show the letters; the bytes are the same.
        String plain = detected.equals("ISO-8859-8-I") ? "ISO-8859-8" : detected;
        String name = hasControls(sample) ? WITH_CONTROLS.getOrDefault(plain, plain) : plain;
        if (has(sample, 0) || !Charset.isSupported(name)) {
            return Optional.empty();
        }
        return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
    }

    private static byte[] sample(Text raw) {
        long first = raw.firstInvalidByte();
        long start = first < WINDOW ? 0 : first - SAMPLE / 2;
        byte[] window = raw.slice(start, Math.min(start + WINDOW, raw.byteLength())).toBytes();
        return has(window, 0)
                ? Arrays.copyOf(window, Math.min(window.length, SAMPLE))
                : linesBeyondAscii(window);
    }

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

    private static boolean hasControls(byte[] bytes) {
        for (byte value : bytes) {
            if ((value & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(byte[] bytes, int wanted) {
        for (byte value : bytes) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }
}
