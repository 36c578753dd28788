package org.keepsake.lab.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The arithmetic of pauses, on times that are made up; the unit is a millisecond. */
class PulseRecordTest {
    private static final Duration INTERVAL = Duration.ofMillis(10);

    private final PulseRecord record = new PulseRecord(INTERVAL, 100);

    private static long ms(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private void answered(long asked, long wait) {
        record.ask(ms(asked));
        record.answer(ms(asked + wait));
    }

    private Pauses between(long from, long to) {
        return record.between(ms(from), ms(to), ms(to));
    }

    @Test
    void longestWaitOfASpanIsFound() {
        answered(0, 40);
        answered(50, 3);
        answered(63, 7);
        answered(80, 50);

        assertThat(between(45, 75).longest()).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void ofAWaitThatBeganBeforeTheSpanTheRestCounts() {
        answered(0, 40);

        assertThat(between(30, 50).longest()).isEqualTo(Duration.ofMillis(10));
        assertThat(between(41, 50)).isEqualTo(new Pauses(0, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void anAnswerThatIsStillOwedCountsWithTheWaitSoFar() {
        answered(0, 1);
        record.ask(ms(11));

        assertThat(between(0, 500).longest()).isEqualTo(Duration.ofMillis(489));
        assertThat(between(0, 900).longest()).isEqualTo(Duration.ofMillis(889));
    }

    @Test
    void aLongWaitWeighsAsLongAsItLasts() {
        for (int i = 0; i < 50; i++) {
            answered(10L * i, 0);
        }
        answered(500, 500);

        Pauses pauses = between(0, 1000);

        assertThat(pauses.samples()).isEqualTo(50 + 51);
        assertThat(pauses.p99()).isEqualTo(Duration.ofMillis(490));
    }

    @Test
    void onlyTheLatestAnswersAreRemembered() {
        answered(0, 900);
        for (int i = 0; i < 100; i++) {
            answered(1000 + 10L * i, 1);
        }

        assertThat(between(0, 2000).longest()).isEqualTo(Duration.ofMillis(1));
        assertThat(between(0, 2000).samples()).isEqualTo(100);
    }

    @Test
    void onlySilencesThatAreLongEnoughAreTold() {
        answered(0, 40);
        answered(50, 150);
        answered(210, 99);
        record.ask(ms(320));

        assertThat(record.silences(0, ms(500), ms(500), Duration.ofMillis(100)))
                .containsExactly(new Silence(ms(50), ms(200)), new Silence(ms(320), ms(500)));
        assertThat(record.silences(0, ms(300), ms(500), Duration.ofMillis(100)))
                .containsExactly(new Silence(ms(50), ms(200)));
    }

    @Test
    void eachSpanHasItsLongestWait() {
        answered(5, 2);
        answered(50, 20);
        answered(95, 130);

        assertThat(record.latest(4, Duration.ofMillis(100), ms(399)))
                .containsExactly(ms(130), ms(130), ms(130), 0);
    }

    @Test
    void spansBeginAtFixedTimes() {
        answered(120, 20);

        assertThat(record.latest(2, Duration.ofMillis(100), ms(101))).containsExactly(0, 0);
        assertThat(record.latest(2, Duration.ofMillis(100), ms(150))).containsExactly(0, ms(20));
        assertThat(record.latest(2, Duration.ofMillis(100), ms(299))).containsExactly(ms(20), 0);
        assertThat(record.latest(2, Duration.ofMillis(100), ms(301))).containsExactly(0, 0);
    }
}
