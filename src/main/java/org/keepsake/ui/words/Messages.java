package org.keepsake.ui.words;

import java.nio.file.Path;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.keepsake.text.ControlPictures;

/**
 * Every word that a person reads, from one resource bundle. A missing key is a programming error
 * and throws {@link java.util.MissingResourceException}. Safe on any thread.
 */
public final class Messages {
    /** The longest name that is shown in full, in characters. */
    private static final int LONGEST_NAME = 32;

    /** The longest name that is shown in full where there is little room, in characters. */
    private static final int BRIEF_NAME = 20;

    /** How many characters of the end of a longer name are shown. */
    private static final int NAME_END = 12;

    /** The picture of a tab. */
    private static final char TAB = '\u2409';

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final ResourceBundle bundle;
    private final Locale locale;

    /** Loads the words in the language of {@code locale}, or in English if there are none. */
    public Messages(Locale locale) {
        this(locale, Locale.getDefault(Locale.Category.FORMAT));
    }

    /**
     * Loads the words in the language of {@code locale}, or in English if there are none.
     *
     * @param system how the system writes dates, times and numbers: it counts if it has the
     *     language of the words, so that none of them is in another language than they are
     */
    Messages(Locale locale, Locale system) {
        bundle =
                ResourceBundle.getBundle(
                        "org.keepsake.ui.words.messages", locale, Messages.class.getModule());
        String language = bundle.getString("language.tag");
        this.locale =
                Stream.of(system, locale)
                        .filter(one -> one.getLanguage().equals(language))
                        .findFirst()
                        .orElse(Locale.forLanguageTag(language));
    }

    /**
     * The sentence for {@code key}, with its placeholders filled in as by {@link MessageFormat}.
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 && isPlain(pattern)
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether a pattern is its own text: most are labels, hundreds of them for a window. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    /** Whether there is a sentence for {@code key}. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Several names in one sentence: {@code a, b and c}. */
    public String list(List<String> names) {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }

    /** A number of bytes in readable form: {@code 512 bytes}, {@code 3.1 MiB}. */
    public String bytes(long count) {
        if (count < 1024) {
            return get("unit.bytes", count);
        }
        double size = count;
        String unit = "";
        for (String next : new String[] {"unit.kib", "unit.mib", "unit.gib"}) {
            if (size < 1024) {
                break;
            }
            size /= 1024;
            unit = next;
        }
        return get(unit, size);
    }

    /**
     * A duration in readable form: {@code under 1 ms}, {@code 42 ms}, {@code 1.3 s}. Seconds are
     * told to the tenth, so that those side by side are told alike, but for one that is exactly
     * whole: that was not measured.
     */
    public String duration(Duration span) {
        if (span.toSeconds() > 0 && span.toNanosPart() == 0) {
            return get("unit.s.whole", span.toSeconds());
        }
        double millis = span.toNanos() / NANOS_PER_MILLI;
        if (millis < 1) {
            return get("unit.instant");
        }
        // Rounded as numbers elsewhere are, not cut off.
        return Math.rint(millis) < MILLIS_PER_SECOND
                ? get("unit.ms", millis)
                : get("unit.s", millis / MILLIS_PER_SECOND);
    }

    /** A time of day in the form of the locale: {@code 2:02 PM}, {@code 14:02}. */
    public String time(Instant moment) {
        return written(moment, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    /**
     * A day and a time of day in the form of the locale: {@code Nov 27, 2026, 2:02 PM}.
     *
     * @param time {@link FormatStyle#SHORT} to the minute, {@link FormatStyle#MEDIUM} to the second
     */
    public String dayAndTime(Instant moment, FormatStyle time) {
        return written(moment, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, time));
    }

    private String written(Instant moment, DateTimeFormatter form) {
        String written = form.withLocale(locale).format(moment.atZone(ZoneId.systemDefault()));
        // The narrow space before AM and PM is hardly wider than none in the fonts of many systems.
        return written.replace('\u202f', '\u00a0');
    }

    /**
     * A name for a sentence or a tab: a long one is shortened in the middle, so that its end shows.
     */
    public static String shortened(String name) {
        return shortened(name, LONGEST_NAME);
    }

    /** A name for a sentence that has little room. */
    public static String brief(String name) {
        return shortened(name, BRIEF_NAME);
    }

    private static String shortened(String name, int longest) {
        int length = name.codePointCount(0, name.length());
        if (length <= longest) {
            return name;
        }
        int end = name.offsetByCodePoints(0, longest - NAME_END - 1);
        int start = name.offsetByCodePoints(0, length - NAME_END);
        return name.substring(0, end) + "…" + name.substring(start);
    }

    /** The name of a file in a sentence: the last name of its path, as it is {@link #shown}. */
    public static String fileName(Path file) {
        Path name = file.getFileName();
        return shown(name == null ? file : name);
    }

    /**
     * A path in one line, for a sentence or a label: control characters, which a name on Unix may
     * have, are shown by their pictures.
     */
    public static String shown(Path path) {
        return ControlPictures.show(path.toString()).replace('\t', TAB);
    }
}
