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
record LegacyCharset(Charset charset, double prior, List<Language> languages) {

    /** The bonus for the user's own language, in bits: about one fairly common letter. */
    private static final double HOME = 5;

    private record Entry(String name, double prior, Set<String> home, List<Language> languages) {}

    /** Of two charsets that read a text alike, the one with more characters comes first. */
    private static final List<Entry> ENTRIES =
            List.of(
                    entry("windows-1252", 0.5, "", Language.western()),
                    entry("windows-1250", 0, "cs sk pl hu sl hr bs ro sq", Language.central()),
                    entry("ISO-8859-2", -1, "", Language.central()),
                    entry("windows-1251", 0, "ru uk bg be mk sr", Language.cyrillic()),
                    entry("KOI8-R", -0.5, "", Language.cyrillic()),
                    entry("KOI8-U", -1, "", Language.cyrillic()),
                    entry("IBM866", -2, "", Language.cyrillic()),
                    entry("ISO-8859-5", -2, "", Language.cyrillic()),
                    entry("windows-1253", -0.5, "el", List.of(Language.GREEK)),
                    entry("ISO-8859-7", -1.5, "", List.of(Language.GREEK)),
                    entry("windows-1254", 0, "tr az", List.of(Language.TURKISH)),
                    entry("ISO-8859-9", -1, "", List.of(Language.TURKISH)),
                    entry("windows-1255", -1, "he iw yi", List.of(Language.HEBREW)),
                    entry("ISO-8859-8", -2, "", List.of(Language.HEBREW)),
                    entry("windows-1256", -0.5, "ar fa ur", List.of(Language.ARABIC)),
                    entry("ISO-8859-6", -3, "", List.of(Language.ARABIC)),
                    entry("windows-1257", -0.5, "lt lv et", Language.baltic()),
                    entry("ISO-8859-13", -3, "", Language.baltic()),
                    entry("ISO-8859-4", -4, "", Language.baltic()),
                    entry("ISO-8859-15", -1, "", Language.western()),
                    entry("ISO-8859-16", -2, "", List.of(Language.ROMANIAN)),
                    entry("x-windows-874", -1, "th", List.of(Language.THAI)),
                    entry("IBM850", -4, "", Language.western()),
                    entry("x-MacRoman", -3, "", Language.western()),
                    entry("Shift_JIS", 0, "ja", List.of(Language.JAPANESE)),
                    entry("windows-31j", -1, "ja", List.of(Language.JAPANESE)),
                    entry("EUC-JP", -1, "ja", List.of(Language.JAPANESE)),
                    entry("GB18030", 0, "zh", List.of(Language.SIMPLIFIED_CHINESE)),
                    entry("Big5", 0, "zh", List.of(Language.TRADITIONAL_CHINESE)),
                    entry("EUC-KR", 0, "ko", List.of(Language.KOREAN)),
                    entry("x-windows-949", -1, "ko", List.of(Language.KOREAN)));

    private static Entry entry(String name, double prior, String home, List<Language> languages) {
        return new Entry(name, prior, Set.of(home.split(" ")), languages);
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
