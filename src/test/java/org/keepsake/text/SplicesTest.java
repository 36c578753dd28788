package org.keepsake.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text of kept ranges and replacements between them. */
class SplicesTest {

    @Test
    void replacementsNearAndFarLeaveEverythingElse() {
        String line = "some words\n";
        Text old = Text.of(line.repeat(50_000));
        Splices splices = new Splices(old);
        StringBuilder expected = new StringBuilder(line.repeat(50_000));
        int grown = 0;
        for (int number = 0; number < 50_000; number += number < 40_000 ? 1 : 2_500) {
            int start = number * line.length() + 5;
            if (number < 1_000 || number >= 39_000) {
                splices.replace(start, start + 5, "sentences".getBytes(UTF_8));
                expected.replace(start + grown, start + 5 + grown, "sentences");
                grown += 4;
            }
        }

        assertThat(splices.text().toString()).isEqualTo(expected.toString());
        assertThat(splices.count()).isEqualTo(2_004);
        Ropes.assertSound(splices.text(), "spliced");
    }

    @Test
    void moreThanIsHeldInMemoryIsReplacedToo() {
        Text old = Text.of("ab".repeat(3));
        Splices splices = new Splices(old);
        byte[] much = "x".repeat(900_000).getBytes(UTF_8);
        for (int at = 0; at < 6; at += 2) {
            splices.replace(at, at + 1, much);
        }

        assertThat(splices.text().toString()).isEqualTo(("x".repeat(900_000) + "b").repeat(3));
    }

    @Test
    void nothingReplacedIsTheOldText() {
        Text old = Text.of("old");
        assertThat(new Splices(old).text()).isSameAs(old);
    }
}
