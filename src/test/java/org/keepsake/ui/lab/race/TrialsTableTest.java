package org.keepsake.ui.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.Pauses;
import org.keepsake.lab.trials.Keys;
import org.keepsake.lab.trials.Trial;
import org.keepsake.lab.trials.TrialSummary;
import org.keepsake.ui.words.Messages;

/** The numbers of the race, and what is said of them. */
class TrialsTableTest {

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static Trial trial(int round, Optional<Duration> plainWrite) {
        return trial(round, Duration.ofMillis(100L * round), plainWrite);
    }

    private static Trial trial(Duration lasted) {
        return trial(1, lasted, Optional.empty());
    }

    private static Trial trial(int round, Duration lasted, Optional<Duration> plainWrite) {
        return new Trial(
                Way.BACKGROUND_THREAD,
                round,
                1,
                lasted,
                plainWrite,
                new Pauses(1, Duration.ofMillis(20), Duration.ofMillis(20)),
                new Keys(1, 1, Duration.ofMillis(20)));
    }

    private static TrialsTable table(Trial... trials) {
        TrialsTable table = new TrialsTable(new Messages(Locale.ENGLISH));
        table.show(TrialSummary.ofEach(List.of(trials)), false);
        return table;
    }

    private static String caption(TrialsTable table) {
        return ((Label) table.caption()).getText();
    }

    private static Stream<String> cells(TrialsTable table) {
        TableView<?> view = (TableView<?>) table.node();
        return view.getVisibleLeafColumns().stream()
                .map(column -> (TableColumn<?, ?>) column)
                .map(column -> String.valueOf(column.getCellData(0)));
    }

    @Test
    void ofOneRoundThereIsNoMedianAndOfNoPlainWriteNoWord() {
        Fx.run(() -> {
            TrialsTable table = table(trial(1, Optional.empty()));

            assertThat(caption(table)).startsWith("Times in ms. ");
            assertThat(cells(table)).contains("100").noneMatch(cell -> cell.contains("("));
        });
    }

    @Test
    void ofSeveralRoundsEachTimeAndRatioHasItsRange() {
        Fx.run(() -> {
            Optional<Duration> plain = Optional.of(Duration.ofMillis(50));
            TrialsTable table = table(trial(1, plain), trial(2, plain), trial(3, plain));

            assertThat(caption(table))
                    .startsWith("Times in ms: median (minimum–maximum).")
                    .contains("A plain write ");
            assertThat(cells(table))
                    .contains("200 (100–300)", "50 (50–50)", "4.00 (2.00–6.00)")
                    .filteredOn(cell -> cell.contains("("))
                    .hasSize(6);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {186_500_000, 187_499_999, 187_500_000, 187_500_001, 188_500_000})
    void aTimeIsRoundedAsInTheSentencesOfTheRace(long nanos) {
        Fx.run(() -> {
            Duration lasted = Duration.ofNanos(nanos);
            TrialsTable table = table(trial(lasted));

            assertThat(cells(table).map(cell -> cell + " ms"))
                    .contains(new Messages(Locale.ENGLISH).duration(lasted));
        });
    }

    @Test
    void numbersOfAnEarlierComparisonAreToldAsSuch() {
        Fx.run(() -> {
            TrialsTable table = table(trial(1, Optional.empty()));
            table.show(TrialSummary.ofEach(List.of(trial(1, Optional.empty()))), true);

            assertThat(caption(table)).startsWith("Measured in the last comparison");
        });
    }

    @Test
    void withoutNumbersNothingIsSaidOfThem() {
        Fx.run(() -> {
            assertThat(table().caption().isManaged()).isFalse();
            assertThat(table(trial(1, Optional.empty())).caption().isManaged()).isTrue();
        });
    }
}
