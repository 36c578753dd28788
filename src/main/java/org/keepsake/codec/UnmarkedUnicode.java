package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepsake.text.Text;

/**
 * Detects UTF-16 and UTF-32 without a byte order mark.
 *
 * <p>The clue is bytes that no text in another charset has: the upper halves of characters, which
 * are zero for Latin letters, digits, spaces and line breaks, and other control characters for most
 * alphabets, such as 4 for Cyrillic. If there are any, the beginning is read in each of the four
 * encodings. A reading counts if nearly all of it is assigned characters of Latin and one more
 * script; read in the wrong byte order, a text breaks up into many. Of two readings that count, the
 * one with more ASCII is right: the wrong one turns ASCII into Chinese characters whose lower half
 * is zero.
 */
final class UnmarkedUnicode {

    /** How much of the beginning is examined, in bytes; a multiple of four. */
    private static final int WINDOW = 32 << 10;

    /** The minimum share of characters that must belong together, in percent. */
    private static final int FAMILIAR = 90;

    /** The maximum share of characters that no text should have, in percent. */
    private static final int ODD = 2;

    /** The minimum share of bytes beyond ASCII in an East Asian text, in percent. */
    private static final int FAR_EASTERN = 5;

    /** One control character in this many bytes is an accident. */
    private static final int RARE = 4;

    /** What Java decodes invalid input to. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final List<Charset> CHARSETS = List.of(UTF_32LE, UTF_32BE, UTF_16LE, UTF_16BE);

    private record Reading(Charset charset, int familiar, int ascii) {}

    private UnmarkedUnicode() {}

    /**
     * Returns which of the four {@code raw} is in; empty when it is none of them, or has no zeros.
     */
    static Optional<Charset> guess(Text raw) {
        boolean utf8BeyondAscii = raw.invalidBytes() == 0 && raw.charLength() < raw.byteLength();
        if (utf8BeyondAscii) {
            return Optional.empty();
        }
        byte[] window = raw.slice(0, Math.min(WINDOW, raw.byteLength())).toBytes();
        if (!hasUpperHalves(window)) {
            return Optional.empty();
        }
        return CHARSETS.stream()
                .filter(charset -> raw.byteLength() % unit(charset) == 0)
                .flatMap(charset -> read(window, charset).stream())
                .max(Comparator.comparingInt(Reading::familiar).thenComparingInt(Reading::ascii))
                .map(Reading::charset);
    }

    /** Whether {@code charset} is one of the four. */
    static boolean isOf(Charset charset) {
        return CHARSETS.contains(charset);
    }

    /** Whether a byte of the beginning is zero. */
    static boolean hasZero(Text raw) {
        return Bytes.hasZero(raw.slice(0, Math.min(WINDOW, raw.byteLength())).toBytes());
    }

    /**
     * Whether there are bytes that may be upper halves: a zero, or many other control characters,
     * nearly all of them at even or at odd offsets. A text for a terminal or a printer has few.
     */
    private static boolean hasUpperHalves(byte[] bytes) {
        int[] controls = new int[2];
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return true;
            }
            if (isControl(bytes[at])) {
                controls[at % 2]++;
            }
        }
        int more = Math.max(controls[0], controls[1]);
        int fewer = Math.min(controls[0], controls[1]);
        return more > bytes.length / RARE && fewer < more / RARE + 1;
    }

    private static Optional<Reading> read(byte[] bytes, Charset charset) {
        // A surrogate pair may be split by the end of the window: that adds one odd character, no
        // more.
        int[] characters = new String(bytes, charset).codePoints().toArray();
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int odd = 0;
        int ascii = 0;
        int neutral = 0;
        for (int character : characters) {
            UnicodeScript script = script(character);
            if (isOdd(character)) {
                odd++;
            } else if (character < 0x80) {
                ascii++;
            } else if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
                neutral++;
            } else {
                scripts.merge(script, 1, Integer::sum);
            }
        }
        if (!isFarEastern(bytes)) {
            scripts.remove(UnicodeScript.HAN);
        }
        int latin = Optional.ofNullable(scripts.remove(UnicodeScript.LATIN)).orElse(0);
        int other = scripts.values().stream().mapToInt(count -> count).max().orElse(0);
        int familiar = percent(ascii + neutral + latin + other, characters);
        return familiar >= FAMILIAR && percent(odd, characters) <= ODD
                ? Optional.of(new Reading(charset, familiar, ascii))
                : Optional.empty();
    }

    /**
     * Whether the bytes can be Chinese, Japanese or Korean. Any two ASCII letters read as a Chinese
     * character, and so do lists separated by zeros.
     */
    private static boolean isFarEastern(byte[] bytes) {
        int high = 0;
        for (byte value : bytes) {
            if (value < 0) {
                high++;
            }
        }
        return 100L * high >= (long) FAR_EASTERN * bytes.length;
    }

    /** The scripts of Chinese, Japanese and Korean count as one. */
    private static UnicodeScript script(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return switch (script) {
            case HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> UnicodeScript.HAN;
            default -> script;
        };
    }

    private static boolean isOdd(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !isBreakOrTab(character);
            case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> character == REPLACEMENT;
        };
    }

    private static int percent(int part, int[] whole) {
        return whole.length == 0 ? 0 : 100 * part / whole.length;
    }

    private static int unit(Charset charset) {
        return charset.equals(UTF_16LE) || charset.equals(UTF_16BE) ? 2 : 4;
    }

    private static boolean isControl(byte value) {
        return value >= 0 && value < ' ' && !isBreakOrTab(value);
    }

    private static boolean isBreakOrTab(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character == '\f';
    }
}
