package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order in which lines are sorted. */
class AlphabetTest {
    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void restoreRegion() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    @ParameterizedTest
    @CsvSource({
        "file2, file10",
        "file2, file2.txt",
        "file, file1",
        "v1.9, v1.10",
        "a2b3, a2b20",
        "007, 8",
        "007, 7",
        "99999999999999999999, 100000000000000000000",
        "10, ten",
        "Äpfel 3, Birnen 2",
    })
    void numbersCountByTheirValue(String first, String second) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);

        assertThat(Alphabet.numbersByValue().compare(first, second)).isNegative();
        assertThat(Alphabet.numbersByValue().compare(second, first)).isPositive();
    }

    /** Sorting would fail if it contradicted itself. */
    @Test
    void anyLinesHaveAnOrderThatContradictsNothing() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder line = new StringBuilder();
            int length = random.nextInt(6);
            for (int j = 0; j < length; j++) {
                line.append("ab-Ä 0129.".charAt(random.nextInt(10)));
            }
            lines.add(line.toString());
        }
        Comparator<String> order = Alphabet.numbersByValue();
        List<String> sorted = lines.stream().distinct().sorted(order).toList();

        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                assertThat(order.compare(sorted.get(i), sorted.get(j)))
                        .as(sorted.get(i) + " and " + sorted.get(j))
                        .isNegative();
            }
        }
        Collections.shuffle(lines, random);
        assertThat(lines.stream().distinct().sorted(order).toList()).isEqualTo(sorted);
    }

    @Test
    void theAlphabetIsThatOfTheRegion() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        assertThat(Alphabet.order().compare("Äpfel", "Zitrone")).isNegative();

        Locale.setDefault(Locale.Category.FORMAT, Locale.of("sv", "SE"));
        assertThat(Alphabet.order().compare("Äpfel", "Zitrone")).isPositive();
    }
}
