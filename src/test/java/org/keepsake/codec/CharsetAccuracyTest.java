package org.keepsake.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.keepsake.text.Text;

/**
 * How often the charset of a text is found, measured on texts of known charsets. The figures of
 * {@code package-info} come from here.
 */
class CharsetAccuracyTest {
    private static final LoadListener NOBODY =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {}
            };

    private enum Outcome {
        RIGHT,
        LEFT_AS_BYTES,
        WRONG
    }

    /** How many texts came out in each of three ways. */
    private static final class Tally {
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

        void count(Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        int all() {
            return counts.values().stream().mapToInt(count -> count).sum();
        }

        double percent(Outcome outcome) {
            return 100.0 * counts.getOrDefault(outcome, 0) / all();
        }

        @Override
        public String toString() {
            return "%d texts: %.1f %% right, %.1f %% left as bytes, %.1f %% wrong"
                    .formatted(
                            all(),
                            percent(Outcome.RIGHT),
                            percent(Outcome.LEFT_AS_BYTES),
                            percent(Outcome.WRONG));
        }
    }

    private static Outcome outcome(CharsetTexts.Sample sample, Locale user) throws IOException {
        byte[] bytes = sample.bytes();
        DecodedText decoded =
                new TextLoader(bytes.length, NOBODY, user)
                        .load(Channels.newChannel(new ByteArrayInputStream(bytes)));
        if (decoded.text().toString().equals(sample.text())) {
            return Outcome.RIGHT;
        }
        return decoded.format().equals(TextFormat.UTF_8) ? Outcome.LEFT_AS_BYTES : Outcome.WRONG;
    }

    private static String size(CharsetTexts.Sample sample) {
        return sample.length() <= 10
                ? "up to 10 characters"
                : sample.length() <= 50 ? "up to 50 characters" : "more characters";
    }

    @Test
    void mostTextsAreReadInTheirCharset(TestReporter reporter) throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        for (CharsetTexts.Sample sample : CharsetTexts.all()) {
            Outcome outcome = outcome(sample, Locale.ROOT);
            for (String group : List.of("all", sample.charset().name(), size(sample))) {
                tallies.computeIfAbsent(group, name -> new Tally()).count(outcome);
            }
        }
        tallies.forEach((group, tally) -> reporter.publishEntry(group, tally.toString()));

        Tally all = Objects.requireNonNull(tallies.get("all"));
        assertThat(all.all()).isGreaterThan(1000);
        assertThat(all.percent(Outcome.RIGHT)).isGreaterThan(95.5);
        assertThat(all.percent(Outcome.WRONG)).isLessThan(3);
        Tally longer = Objects.requireNonNull(tallies.get("more characters"));
        assertThat(longer.percent(Outcome.RIGHT)).isEqualTo(100);
    }

    /** The constants were tuned on the other texts, but not on these. */
    @Test
    void namesOfCountriesAreReadByThoseWhoWriteThem(TestReporter reporter) throws IOException {
        Tally names = new Tally();
        for (CharsetTexts.Sample name : CharsetTexts.names()) {
            names.count(outcome(name, name.user()));
        }
        reporter.publishEntry("names", names.toString());

        assertThat(names.all()).isGreaterThan(1000);
        assertThat(names.percent(Outcome.RIGHT)).isGreaterThan(95);
        assertThat(names.percent(Outcome.WRONG)).isLessThan(3);
    }

    @Test
    void theUsersLanguageHelps(TestReporter reporter) throws IOException {
        Tally home = new Tally();
        for (CharsetTexts.Sample sample : CharsetTexts.all()) {
            home.count(outcome(sample, sample.user()));
        }
        reporter.publishEntry("by a user of the text's language", home.toString());

        assertThat(home.percent(Outcome.RIGHT)).isGreaterThan(97);
        assertThat(home.percent(Outcome.WRONG)).isLessThan(1.2);
    }
}
