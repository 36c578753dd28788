package org.keepsake.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.lab.trials.TroubleTask;
import org.keepsake.profile.Settings;
import org.keepsake.save.SavePhase;
import org.keepsake.search.MistakeException;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Stage;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.ui.lab.race.Trouble;

/** The words for people: none is missing, and none is left over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {

    private static final List<Lane.Ending> ENDINGS =
            List.of(Lane.Ending.SAVED, Lane.Ending.FAILED, Lane.Ending.CANCELLED);

    /** Sentences that are chosen by the constant of an enum: what their keys begin with. */
    private static final Map<String, List<? extends Enum<?>>> FAMILIES =
            Map.ofEntries(
                    Map.entry("phase", List.of(SavePhase.values())),
                    Map.entry("on-quit", List.of(Settings.OnQuit.values())),
                    Map.entry("autosave", List.of(Settings.Autosave.values())),
                    Map.entry("stage", List.of(Stage.values())),
                    Map.entry("fault", List.of(StorageFault.values())),
                    Map.entry("kind", List.of(FileKind.values())),
                    Map.entry("inplace", List.of(InPlaceReason.values())),
                    Map.entry("conflict", List.of(ConflictKind.values())),
                    Map.entry("tab.conflict", List.of(ConflictKind.values())),
                    Map.entry("window-language", List.of(Settings.Language.values())),
                    Map.entry("look", List.of(Settings.Look.values())),
                    Map.entry("margins", List.of(Settings.Margins.values())),
                    Map.entry("notice", List.of(Settings.SaveNotice.values())),
                    Map.entry("mistake", List.of(MistakeException.Kind.values())),
                    Map.entry("way", List.of(Way.values())),
                    Map.entry("race.phase", List.of(SavePhase.values())),
                    Map.entry("race.ending", ENDINGS),
                    Map.entry("race.facts", List.of(Lane.Ending.values())),
                    Map.entry("race.running", List.of(Way.values())),
                    Map.entry("race.begins", List.of(Way.values())),
                    Map.entry("trouble", List.of(Trouble.values())),
                    Map.entry("trouble.explanation", List.of(Trouble.values())),
                    Map.entry("trouble.seen", List.of(Trouble.values())),
                    Map.entry("trouble.disk", List.of(TroubleTask.OnDisk.values())),
                    Map.entry("trouble.text", ENDINGS),
                    Map.entry("snippet.note", List.of(Way.values())),
                    Map.entry("by", List.of(Way.values())),
                    Map.entry("race.place", List.of(Way.values())),
                    Map.entry("race.way", List.of(Way.values())));

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("org.keepsake.ui.words.messages", Locale.ROOT);
    private final Messages messages = new Messages(Locale.ROOT);

    /** All strings in the compiled code; where values are filled in, they stand as U+0001. */
    private Set<String> constants = Set.of();

    @BeforeAll
    void readConstants() throws IOException, URISyntaxException {
        Path compiled =
                Path.of(Messages.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(compiled)) {
            constants =
                    files.filter(file -> file.toString().endsWith(".class"))
                            .flatMap(MessagesTest::constantsOf)
                            .collect(Collectors.toSet());
        }
    }

    private static Stream<String> constantsOf(Path file) {
        try {
            var pool = ClassFile.of().parse(file).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private boolean isUsed(String key) {
        if (constants.contains(key) || !key.contains(".")) {
            return constants.contains(key);
        }
        String family =
                FAMILIES.keySet().stream()
                        .filter(prefix -> key.startsWith(prefix + "."))
                        .max(Comparator.comparingInt(String::length))
                        .orElseGet(() -> family(key));
        String rest = key.substring(family.length() + 1);
        boolean composed = constants.contains(family) || constants.contains(family + ".\u0001");
        if (family.equals("charset")) {
            return composed && Charset.isSupported(rest);
        }
        boolean named =
                FAMILIES.containsKey(family)
                        ? FAMILIES.getOrDefault(family, List.of()).stream()
                                .anyMatch(constant -> constant.name().equals(rest))
                        : constants.contains(rest);
        return (composed && named) || isJoined(key);
    }

    /** Whether the code puts the key together from a beginning and an end, at one of its dots. */
    private boolean isJoined(String key) {
        return IntStream.range(0, key.length())
                .filter(at -> key.charAt(at) == '.')
                .anyMatch(at ->
                        constants.contains(key.substring(0, at))
                                && (constants.contains("\u0001" + key.substring(at))
                                        || constants.contains(key.substring(at + 1))));
    }

    /** Seen by a German in a window on an American system. */
    @ParameterizedTest
    @CsvSource({
        "de, en-US, '27.11.2026, 14:02', '12.345'",
        "de, de-CH, '27.11.2026, 14:02', '12’345'",
        "en, en-GB, '27 Nov 2026, 14:02', '12,345'",
        "en-GB, de-DE, '27 Nov 2026, 14:02', '12,345'",
        "ru-RU, ru-RU, 'Nov 27, 2026, 2:02 PM', '12,345'"
    })
    void datesAndNumbersAreInTheLanguageOfTheWords(
            String language, String system, String moment, String number) {
        Messages words =
                new Messages(Locale.forLanguageTag(language), Locale.forLanguageTag(system));
        Instant at =
                LocalDateTime.of(2026, 11, 27, 14, 2).atZone(ZoneId.systemDefault()).toInstant();

        assertThat(words.dayAndTime(at, FormatStyle.SHORT).replace('\u00A0', ' '))
                .isEqualTo(moment);
        assertThat(words.get("trials.number", 12345.0)).isEqualTo(number);
    }

    @Test
    void everyWordIsUsed() {
        assertThat(bundle.keySet().stream().filter(key -> !isUsed(key))).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasWords() {
        Set<String> families =
                bundle.keySet().stream()
                        .filter(key -> key.contains("."))
                        .map(MessagesTest::family)
                        .collect(Collectors.toSet());

        assertThat(constants)
                .filteredOn(constant -> constant.matches("[a-z]+(\\.[a-z]+)+"))
                .filteredOn(constant -> families.contains(family(constant)))
                .hasSizeGreaterThan(20)
                .isSubsetOf(bundle.keySet());
    }

    @Test
    void everyConstantThatIsShownHasWords() {
        assertThat(FAMILIES)
                .allSatisfy((family, values) ->
                        assertThat(values)
                                .allMatch(value -> messages.has(family + "." + value.name())));
    }

    @Test
    void everyWordCanBeFilledIn() {
        assertThat(bundle.keySet())
                .allSatisfy(
                        key -> assertThat(new MessageFormat(bundle.getString(key))).isNotNull());
    }

    /** The menu, the window and the notices name one thing, so they name it by one word. */
    @Test
    void aVersionIsCalledAVersionInGermanToo() {
        ResourceBundle german =
                ResourceBundle.getBundle("org.keepsake.ui.words.messages", Locale.GERMAN);

        assertThat(bundle.keySet())
                .filteredOn(key -> bundle.getString(key).matches("(?is).*\\bversions?\\b.*"))
                .hasSizeGreaterThan(20)
                .allMatch(key -> german.getString(key).contains("Version"), "Version");
        assertThat(german.keySet())
                .noneMatch(key -> german.getString(key).contains("Fassung"), "Fassung");
    }

    @Test
    void sizesAreToldInTheUnitThatSuitsThem() {
        assertThat(
                        Stream.of(0L, 1L, 1023L, 1024L, 1536L, 5L << 20, 3L << 30)
                                .map(new Messages(Locale.ENGLISH)::bytes))
                .containsExactly(
                        "0 bytes",
                        "1 byte",
                        "1,023 bytes",
                        "1.0 KiB",
                        "1.5 KiB",
                        "5.0 MiB",
                        "3.00 GiB");
    }

    @Test
    void timesAreToldInTheUnitThatSuitsThem() {
        Messages english = new Messages(Locale.ENGLISH);

        assertThat(english.duration(Duration.ofMillis(42))).isEqualTo("42 ms");
        assertThat(english.duration(Duration.ofMillis(1300))).isEqualTo("1.3 s");
        assertThat(english.duration(Duration.ofNanos(999_999))).isEqualTo("under 1 ms");
        assertThat(english.duration(Duration.ofNanos(999_600_000))).isEqualTo("1.0 s");
        assertThat(english.duration(Duration.ofMillis(8_960))).isEqualTo("9.0 s");
        assertThat(english.duration(Duration.ofSeconds(30))).isEqualTo("30 s");
    }

    @Test
    void aDurationIsRoundedAsInATable() {
        Messages english = new Messages(Locale.ENGLISH);
        assertThat(english.get("trials.number", 187.6)).isEqualTo("188");
        assertThat(english.duration(Duration.ofNanos(187_600_000))).isEqualTo("188 ms");
        assertThat(english.duration(Duration.ofNanos(187_400_000))).isEqualTo("187 ms");
    }
}
