package org.keepsake.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letters are short for which words. */
class AbbreviationTest {

    @ParameterizedTest
    @CsvSource({
        "svas, save as",
        "sa, save as",
        "savas, save as",
        "gtl, go to line",
        "gl, go to line",
        "goli, go to line",
        "zi, zoom in",
        "prnt, print",
        "spu, speichern unter",
        "üb, über"
    })
    void beginningsOfWordsRunTogether(String letters, String words) {
        assertThat(Abbreviation.of(letters, words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ave, save as",
        "le, go to line",
        "st, select all",
        "as, save all",
        "ltg, go to line",
        "asv, save as",
        "svass, save as",
        "svas, after saves that take a second",
        "s, save"
    })
    void lettersFromAnywhereAreShortForNothing(String letters, String words) {
        assertThat(Abbreviation.of(letters, words)).isFalse();
    }
}
