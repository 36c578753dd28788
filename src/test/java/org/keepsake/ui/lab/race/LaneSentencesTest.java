package org.keepsake.ui.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.words.Messages;

/** What is said beside a lane, before and after its save. */
class LaneSentencesTest {

    /** A lane that has not begun, or one that took {@code seconds}. */
    static Lane lane(Way way, int seconds, Duration longestPause) {
        long end = Duration.ofSeconds(seconds).toNanos();
        boolean begun = seconds > 0;
        return new Lane(
                way,
                1,
                1 << 20,
                begun ? List.of(new Lane.Stage(SavePhase.WRITING, 0, 1 << 20)) : List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty(),
                begun ? Lane.Ending.SAVED : Lane.Ending.RUNNING,
                begun ? OptionalLong.of(end) : OptionalLong.empty(),
                longestPause,
                end);
    }

    private static List<String> facts(String language, Lane lane) {
        return new LaneSentences(new Messages(Locale.forLanguageTag(language))).facts(lane);
    }

    @Test
    void beforeTheUiThreadSavesItIsSaidThatTheWindowStandsStill() {
        Lane lane = lane(Way.UI_THREAD, 0, Duration.ZERO);

        assertThat(facts("en", lane))
                .containsExactly("the window stands", "still while this saves");
        assertThat(facts("de", lane))
                .containsExactly("Das Fenster steht still,", "solange gespeichert wird");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noFiguresAreGivenOfWhatHasNotBegun(String language) {
        for (Way way : Way.values()) {
            assertThat(facts(language, lane(way, 0, Duration.ZERO)))
                    .isNotEmpty()
                    .noneMatch(fact -> fact.contains("ms"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void besideAPauseThatIsDrawnNoWordSaysThatNobodyHadToWait(String language) {
        LaneSentences sentences = new LaneSentences(new Messages(Locale.forLanguageTag(language)));

        // It is told as 100 ms.
        String paused = sentences.of(lane(Way.CHILD_PROCESS, 6, Duration.ofNanos(99_700_000)));
        String smooth = sentences.of(lane(Way.CHILD_PROCESS, 6, Duration.ofMillis(99)));

        assertThat(paused).matches(".* 100\\hms\\.");
        assertThat(smooth).matches(".* 99\\hms, .*");
    }

    /** The start is a part of what the program takes longer, and told with its own figure. */
    @Test
    void aProgramThatFinishedLaterSaysWhenItBeganToWrite() {
        Lane thread = lane(Way.BACKGROUND_THREAD, 4, Duration.ofMillis(9));
        Lane process =
                new Lane(
                        Way.CHILD_PROCESS,
                        1,
                        1 << 20,
                        List.of(
                                new Lane.Stage(SavePhase.CHECKING, 0, 0),
                                new Lane.Stage(SavePhase.WRITING, 2_200_000_000L, 1 << 20)),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Lane.Ending.SAVED,
                        OptionalLong.of(7_200_000_000L),
                        Duration.ofMillis(9),
                        7_200_000_000L);

        assertThat(
                        new LaneSentences(new Messages(Locale.ENGLISH))
                                .verdict(List.of(thread, process)))
                .containsPattern(
                        "It finished 3.2\\hs later. It began to write only after 2.2\\hs, as");
    }

    @Test
    void afterwardsTheFiguresAreThoseOfTheSave() {
        assertThat(facts("en", lane(Way.UI_THREAD, 6, Duration.ofMillis(6100))))
                .containsExactly("saved in 6 s", "longest pause 6.1 s");
    }
}
