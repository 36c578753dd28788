package org.keepsake.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndentationTest {

    private static Indentation of(String line) {
        return Indentation.of(line, 4, 40);
    }

    @Test
    void spacesCountOneAndTabsToTheNextStop() {
        assertThat(of("  x").stops()).containsExactly(0, 1, 2);
        assertThat(of("\t\tx").stops()).containsExactly(0, 4, 8);
        assertThat(of(" \t x").stops()).containsExactly(0, 1, 4, 5);
    }

    @Test
    void aLineWithoutLettersHasNone() {
        assertThat(List.of("", "    ", "\t", "x", "x  y")).allMatch(line -> of(line).width() == 0);
    }

    @Test
    void halfOfTheWidthIsAllowedAndNoMore() {
        assertThat(of(" ".repeat(40) + "x").width()).isEqualTo(40);
        assertThat(of(" ".repeat(41) + "x")).isEqualTo(Indentation.NONE);
        assertThat(of("\t".repeat(10) + "x").width()).isEqualTo(40);
        assertThat(of("\t".repeat(10) + " x")).isEqualTo(Indentation.NONE);
    }

    @Test
    void beforeMoreTabsItEndsAtATabStopSoThatTheyStayWhereTheyAre() {
        assertThat(of("      x\ty").stops()).containsExactly(0, 1, 2, 3, 4);
        assertThat(of("  x\ty")).isEqualTo(Indentation.NONE);
        assertThat(of("\tx\ty").width()).isEqualTo(4);
    }

    @Test
    void aLineFromRightToLeftHasNone() {
        assertThat(of("    - \u05d0\u05d1 x")).isEqualTo(Indentation.NONE);
        assertThat(of("    \u0627 x")).isEqualTo(Indentation.NONE);
        assertThat(of("    x \u05d0\u05d1").width()).isEqualTo(4);
        assertThat(of("    12").width()).isEqualTo(4);
    }

    @Test
    void onlyTheBeginningOfALineIsLookedAt() {
        String far = " ".repeat(6) + "x".repeat(Indentation.LOOK);

        assertThat(of(far + "\t").width()).isEqualTo(6);
        assertThat(Indentation.of(" ".repeat(Indentation.LOOK) + "x", 4, 9999).width()).isZero();
    }

    @Test
    void aRowThatContinuesTheLineIsAsWideWithoutCharacters() {
        assertThat(of("  \tx").continued()).isEqualTo(new Indentation(List.of(4)));
        assertThat(of("x").continued()).isEqualTo(Indentation.NONE);
    }

    @Test
    void theNearestBoundaryIsFound() {
        Indentation indentation = of(" \tx");

        assertThat(indentation.nearest(-3)).isZero();
        assertThat(indentation.nearest(0.4)).isZero();
        assertThat(indentation.nearest(0.6)).isOne();
        assertThat(indentation.nearest(2.4)).isOne();
        assertThat(indentation.nearest(2.6)).isEqualTo(2);
        assertThat(indentation.nearest(99)).isEqualTo(2);
    }
}
