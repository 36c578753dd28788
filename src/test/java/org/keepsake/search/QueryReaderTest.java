package org.keepsake.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.Text;

/** What is read out of a query before the JDK compiles it. */
class QueryReaderTest {
    private static Expression ignoringCase(String expression) throws MistakeException {
        return new Query(expression, false, false, true).compile();
    }

    private static int count(String expression, String text) throws Exception {
        return new Search(ignoringCase(expression), () -> false)
                .all(Text.of(text), found -> {})
                .size();
    }

    @ParameterizedTest
    @CsvSource({
        "\\n, true",
        "a\\r, true",
        "\\\\n, false",
        "\\Q\\n\\E, false",
        "\\Q\\E\\n, true",
        "\\Q\\n, false",
        "[\\n], true",
        "[a\\n], true",
        "[]\\n], true",
        "[^\\n], false",
        "[^]\\n], false",
        "[a[\\n]], true",
        "[a[b]\\n], true",
        "[\\\\n], false",
        "[\\]\\n], true",
        "[^a]\\n, true"
    })
    void onlyWhatNamesALineBreakGoesOverLines(String expression, boolean overLines)
            throws Exception {
        assertThat(ignoringCase(expression).goesOverLines()).isEqualTo(overLines);
    }

    @ParameterizedTest
    @CsvSource({
        "\\Qa.é\\E., a.éb, 1",
        "\\Qa.é\\E., abéb, 0",
        "\\Q[(é, [(é, 1",
        "[[a]é], (, 0",
        "[]é], (, 0",
        "[^]é], ], 0",
        "[\\]é], (, 0",
        "[aé]é, éé, 1"
    })
    void quotationsAndClassesAreLeftAsTheyAre(String expression, String text, int matches)
            throws Exception {
        assertThat(count(expression, text)).isEqualTo(matches);
    }

    @Test
    void behindAClassEquivalentSpellingsMatchAgain() throws Exception {
        assertThat(count("[a]\u00E9", "ae\u0301 a\u00E9")).isEqualTo(2);
        assertThat(count("[[a]b]\u00E9", "ae\u0301 a\u00E9")).isEqualTo(2);
    }

    @Test
    void aBackslashMayEndARemark() throws Exception {
        assertThat(count("(?x)a # \\", "a")).isEqualTo(1);
        assertThat(count("(?x)a # [\\", "a")).isEqualTo(1);
    }

    @Test
    void aMistakeIsWhereTheUserSeesItHoweverMuchIsReadOutOfWhatIsBefore() {
        MistakeException mistake =
                catchThrowableOfType(MistakeException.class, () -> ignoringCase("\u00E9\u00E9(a"));

        assertThat(mistake.kind()).isEqualTo(MistakeException.Kind.OPEN_GROUP);
        assertThat(mistake.index()).isEqualTo(4);
    }
}
