package org.keepsake.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words in German say what the English ones say, with the same things filled in. */
class TranslationTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Properties english = read("messages.properties");
    private final Properties german = read("messages_de.properties");

    private static Properties read(String name) {
        Properties words = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(Messages.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }

    private static Set<String> without(Properties words, Properties others) {
        Set<String> keys = new TreeSet<>(words.stringPropertyNames());
        keys.removeAll(others.stringPropertyNames());
        return keys;
    }

    private static Set<String> placeholders(Properties words, String key) {
        return PLACEHOLDER
                .matcher(words.getProperty(key, ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingIsLeftUntranslated() {
        assertThat(without(english, german)).as("missing in messages_de.properties").isEmpty();
    }

    @Test
    void nothingIsTranslatedThatIsNoLongerThere() {
        assertThat(without(german, english)).as("left over in messages_de.properties").isEmpty();
    }

    @Test
    void theSameThingsAreFilledIn() {
        assertThat(german.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(placeholders(german, key))
                                .as(key)
                                .isEqualTo(placeholders(english, key)));
    }

    @Test
    void everyWordCanBeFilledInWithAnyNumber() {
        assertThat(german.stringPropertyNames())
                .allSatisfy(key -> {
                    MessageFormat format =
                            new MessageFormat(german.getProperty(key), Locale.GERMAN);
                    int places = format.getFormatsByArgumentIndex().length;
                    for (double number : new double[] {0, 1, 2, 1_000_000}) {
                        Object[] numbers = new Object[places];
                        Arrays.fill(numbers, number);
                        assertThat(format.format(numbers)).as(key).doesNotContain("{");
                    }
                });
    }

    @Test
    void whatALetterChoosesInEnglishALetterChoosesInGerman() {
        assertThat(german.stringPropertyNames())
                .filteredOn(key -> key.startsWith("menu.") || key.startsWith("command."))
                .allSatisfy(key ->
                        assertThat(german.getProperty(key).contains("_"))
                                .as(key)
                                .isEqualTo(english.getProperty(key).contains("_")));
    }

    @Test
    void numbersAndSizesAreToldAsGermansTellThem() {
        Messages messages = new Messages(Locale.GERMANY);

        assertThat(messages.bytes(1536)).isEqualTo("1,5 KiB");
        assertThat(messages.bytes(1)).isEqualTo("1 Byte");
    }

    @Test
    void whoWantsEnglishGetsItOnAGermanSystem() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Messages(Locale.ENGLISH).get("untitled")).isEqualTo("Untitled");
        } finally {
            Locale.setDefault(before);
        }
    }
}
