package org.keepsake.codec;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A charset that predates Unicode, and what texts in it are like.
 *
 * @param charset the charset
 * @param prior how likely it is before looking at a single byte, in bits
 * @param languages the languages written in it
 */
record LegacyCharset(Charset charset, double prior, List<NaturalLanguage> languages) {

    /** The bonus for the user's own language, in bits: about one fairly common letter. */
    private static final double HOME = 5;

    private record Entry(
            String name, double prior, Set<String> home, List<NaturalLanguage> languages) {}

    /** Of two charsets that read a text alike, the one with more characters comes first. */
    private static final List<Entry> ENTRIES =
            List.of(
                    entry(
                            "windows-1252",
                            0.5,
                            "en de fr es pt it nl da sv nb nn no fi is ca",
                            NaturalLanguage.western()),
                    entry(
                            "windows-1250",
                            0,
                            "cs sk pl hu sl hr bs ro sq",
                            NaturalLanguage.central()),
                    entry("ISO-8859-2", -1, "", NaturalLanguage.central()),
                    entry("windows-1251", 0, "ru uk bg be mk sr", NaturalLanguage.cyrillic()),
                    entry("KOI8-R", -0.5, "", NaturalLanguage.cyrillic()),
                    entry("KOI8-U", -1, "", NaturalLanguage.cyrillic()),
                    entry("IBM866", -2, "", NaturalLanguage.cyrillic()),
                    entry("ISO-8859-5", -2, "", NaturalLanguage.cyrillic()),
                    entry("windows-1253", -0.5, "el", List.of(NaturalLanguage.GREEK)),
                    entry("ISO-8859-7", -1.5, "", List.of(NaturalLanguage.GREEK)),
                    entry("windows-1254", 0, "tr az", List.of(NaturalLanguage.TURKISH)),
                    entry("ISO-8859-9", -1, "", List.of(NaturalLanguage.TURKISH)),
                    entry("windows-1255", -1, "he iw yi", List.of(NaturalLanguage.HEBREW)),
                    entry("ISO-8859-8", -2, "", List.of(NaturalLanguage.HEBREW)),
                    entry("windows-1256", -0.5, "ar fa ur", List.of(NaturalLanguage.ARABIC)),
                    entry("ISO-8859-6", -3, "", List.of(NaturalLanguage.ARABIC)),
                    entry("windows-1257", -0.5, "lt lv et", NaturalLanguage.baltic()),
                    entry("ISO-8859-13", -3, "", NaturalLanguage.baltic()),
                    entry("ISO-8859-4", -4, "", NaturalLanguage.baltic()),
                    entry("ISO-8859-15", -1, "", NaturalLanguage.western()),
                    entry("ISO-8859-16", -2, "", List.of(NaturalLanguage.ROMANIAN)),
                    entry("x-windows-874", -1, "th", List.of(NaturalLanguage.THAI)),
                    entry("IBM850", -4, "", NaturalLanguage.western()),
                    entry("x-MacRoman", -3, "", NaturalLanguage.western()),
                    entry("Shift_JIS", 0, "ja", List.of(NaturalLanguage.JAPANESE)),
                    entry("windows-31j", -1, "ja", List.of(NaturalLanguage.JAPANESE)),
                    entry("EUC-JP", -1, "ja", List.of(NaturalLanguage.JAPANESE)),
                    entry("GB18030", 0, "zh", List.of(NaturalLanguage.SIMPLIFIED_CHINESE)),
                    entry("Big5", 0, "zh", List.of(NaturalLanguage.TRADITIONAL_CHINESE)),
                    entry("EUC-KR", 0, "ko", List.of(NaturalLanguage.KOREAN)),
                    entry("x-windows-949", -1, "ko", List.of(NaturalLanguage.KOREAN)));

    private static Entry entry(
            String name, double prior, String home, List<NaturalLanguage> languages) {
        return new Entry(
                name, prior, home.isEmpty() ? Set.of() : Set.of(home.split(" ")), languages);
    }

    /**
     * Returns the charsets that this Java runtime has.
     *
     * @param user the user's locale, which makes the charsets of its language likelier
     */
    static Stream<LegacyCharset> all(Locale user) {
        return ENTRIES.stream()
                .filter(entry -> Charset.isSupported(entry.name))
                .map(entry ->
                        new LegacyCharset(
                                Charset.forName(entry.name),
                                entry.prior + (entry.home.contains(user.getLanguage()) ? HOME : 0),
                                entry.languages));
    }

    /** Whether each character beyond ASCII takes more than one byte. */
    boolean isMultibyte() {
        return charset.newEncoder().maxBytesPerChar() > 1;
    }
}
