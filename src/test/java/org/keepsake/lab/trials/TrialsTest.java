package org.keepsake.lab.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.Pauses;

/** The arithmetic of the comparison. */
class TrialsTest {

    private static Trial trial(Way way, int round, long durable, long plain) {
        return new Trial(
                way,
                round,
                2 << 20,
                Duration.ofMillis(durable),
                Optional.of(Duration.ofMillis(plain)),
                new Pauses(10, Duration.ofMillis(round), Duration.ofMillis(10L * round)),
                new Keys(3, round, Duration.ofMillis(7)));
    }

    @Test
    void medianIsTheMiddleOrBetweenTheTwoThere() {
        assertThat(Spread.of(DoubleStream.of(9, 1, 5))).isEqualTo(new Spread(5, 1, 9));
        assertThat(Spread.of(DoubleStream.of(4, 1, 2, 9))).isEqualTo(new Spread(3, 1, 9));
    }

    @Test
    void eachSaveIsMeasuredByThePlainWriteOfItsOwnRound() {
        List<Trial> trials =
                List.of(
                        trial(Way.UI_THREAD, 1, 40, 10),
                        trial(Way.UI_THREAD, 2, 40, 20),
                        trial(Way.UI_THREAD, 3, 40, 40));

        TrialSummary summary = TrialSummary.of(trials);

        assertThat(summary.ratio()).hasValue(new Spread(2, 1, 4));
        assertThat(summary.plainWrite()).hasValue(new Spread(20, 10, 40));
        assertThat(summary.longestPause()).isEqualTo(new Spread(20, 10, 30));
        assertThat(summary.p99Pause()).isEqualTo(new Spread(2, 1, 3));
        assertThat(summary.keysPressed()).isEqualTo(9);
        assertThat(summary.keysHandled()).isEqualTo(6);
    }

    @Test
    void eachWayIsSummedUpByItself() {
        List<Trial> trials =
                List.of(
                        trial(Way.CHILD_PROCESS, 1, 30, 10),
                        trial(Way.BACKGROUND_THREAD, 1, 10, 10),
                        trial(Way.CHILD_PROCESS, 2, 50, 10));

        assertThat(TrialSummary.ofEach(trials))
                .extracting(s -> s.way() + " " + s.durable().max())
                .containsExactly("CHILD_PROCESS 50.0", "BACKGROUND_THREAD 10.0");
    }

    @Test
    void aSpreadsheetGetsALineForEachTrial() {
        String csv = TrialCsv.of(List.of(trial(Way.UI_THREAD, 1, 40, 10)));

        assertThat(csv)
                .endsWith("\r\nUI_THREAD,1,2097152,40.000,10.000,10.000,1.000,3,1,7.000\r\n");
    }

    @Test
    void aGeneratedTextHasExactlyItsSize() {
        assertThat(GeneratedText.of(1).byteLength()).isEqualTo(1);
        assertThat(GeneratedText.of(200_001).byteLength()).isEqualTo(200_001);
        assertThat(GeneratedText.of(200_001).lineCount()).isGreaterThan(2000);
    }
}
