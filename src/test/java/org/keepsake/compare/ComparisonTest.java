package org.keepsake.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

/** How two texts differ, and the rows they make side by side. */
class ComparisonTest {

    private static Comparison compare(String left, String right) {
        return Comparison.of(Text.of(left), Text.of(right), () -> false);
    }

    @Test
    void equalTextsHaveNoDifference() {
        Comparison same = compare("a\nb\n", "a\nb\n");

        assertThat(same.differences()).isEmpty();
    }

    @Test
    void aDifferenceHasTheLinesOfBoth() {
        assertThat(compare("a\nold\nc", "a\nnew\nc").differences())
                .containsExactly(new Difference(1, 1, 1, 1));
        assertThat(compare("a\nb\nc", "a\nnew\nb\nc").differences())
                .containsExactly(new Difference(1, 0, 1, 1));
        assertThat(compare("a\nold\nb\nc", "a\nb\nc").differences())
                .containsExactly(new Difference(1, 1, 1, 0));
    }

    @Test
    void anotherLineBreakIsADifference() {
        assertThat(compare("a\nb", "a\r\nb").differences())
                .containsExactly(new Difference(0, 1, 0, 1));
    }

    @Test
    void aMissingLastLineBreakIsADifference() {
        assertThat(compare("a\n", "a").differences()).containsExactly(new Difference(0, 1, 0, 1));
    }

    @Test
    void theEmptyLineAfterTheLastLineBreakIsNone() {
        assertThat(compare("", "a\n").differences()).containsExactly(new Difference(0, 0, 0, 1));
        assertThat(compare("a\n", "a\nb\n").differences())
                .containsExactly(new Difference(1, 0, 1, 1));
    }

    @Test
    void invalidBytesThatLookAlikeDiffer() {
        Text left = Text.ofBytes(new byte[] {'a', (byte) 0x80});
        Text right = Text.ofBytes(new byte[] {'a', (byte) 0x81});

        assertThat(Comparison.of(left, right, () -> false).differences()).hasSize(1);
    }

    @Test
    void differencesTurnOneRandomTextIntoTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String left = randomText(random);
            String right = randomText(random);
            Comparison result = compare(left, right);

            assertThat(merge(result)).as("%s -> %s", left, right).isEqualTo(right);
        }
    }

    @Test
    void ofEqualLinesTheLastOnesAreThoseThatWereAddedOrRemoved() {
        String before = "extra:\n\tdone\n";
        String after = "extra:\n\tdone\nextra2:\n\tdone\nextra3:\n\tdone\n";

        assertThat(compare(before, after).differences())
                .containsExactly(new Difference(2, 0, 2, 4));
        assertThat(compare(after, before).differences())
                .containsExactly(new Difference(2, 4, 2, 0));
    }

    @Test
    void noBlockCouldBeMovedFurtherDownAndNoTwoAdjoin() {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            Comparison result = compare(randomText(random), randomText(random));
            List<Difference> differences = result.differences();

            for (int i = 0; i < differences.size(); i++) {
                Difference each = differences.get(i);
                assertThat(i > 0 && differences.get(i - 1).leftEnd() == each.left()).isFalse();
                if (each.leftCount() == 0) {
                    assertThat(bytes(result.right(), each.right()))
                            .isNotEqualTo(bytes(result.right(), each.rightEnd()));
                } else if (each.rightCount() == 0) {
                    assertThat(bytes(result.left(), each.left()))
                            .isNotEqualTo(bytes(result.left(), each.leftEnd()));
                }
            }
        }
    }

    private static String bytes(Text text, int line) {
        return text.string(startOf(text, line), startOf(text, line + 1));
    }

    private static String randomText(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }

    /** The lines of the right text where they differ, of the left one elsewhere. */
    private static String merge(Comparison result) {
        StringBuilder lines = new StringBuilder();
        int at = 0;
        for (Difference each : result.differences()) {
            addLines(lines, result.left(), at, each.left());
            addLines(lines, result.right(), each.right(), each.rightEnd());
            at = each.leftEnd();
        }
        addLines(lines, result.left(), at, result.left().lineCount());
        return lines.toString();
    }

    private static void addLines(StringBuilder lines, Text text, int from, int to) {
        lines.append(text.string(startOf(text, from), startOf(text, to)));
    }

    private static long startOf(Text text, int line) {
        return line < text.lineCount() ? text.lineStart(line) : text.byteLength();
    }

    @Test
    void textsWithNothingInCommonAreOneDifferenceInBoundedTime() {
        int lines = 60_000;
        Comparison result = compare(numbers(0, lines), numbers(lines, 2 * lines));

        assertThat(result.isExact()).isFalse();
        assertThat(result.differences()).containsExactly(new Difference(0, lines, 0, lines));
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aFewDifferencesInALongTextAreFoundExactly() {
        String left = numbers(0, 100_000);
        String right = left.replace("\n50000\n", "\nfifty\n").replace("\n99000\n", "\n");
        Comparison result = compare(left, right);

        assertThat(result.isExact()).isTrue();
        assertThat(result.differences())
                .isEqualTo(
                        List.of(
                                new Difference(50_000, 1, 50_000, 1),
                                new Difference(99_000, 1, 99_000, 0)));
    }

    @Test
    void comparingCanBeCalledOff() {
        Text text = Text.of(numbers(0, 10_000));

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Comparison.of(text, Text.of("other"), () -> true));
    }

    @Test
    void aTextOfTooManyLinesIsBeyondTheLimits() {
        byte[] breaks = new byte[Comparison.LINE_LIMIT];
        Arrays.fill(breaks, (byte) '\n');
        Text text = Text.ofBytes(breaks);

        assertThat(Comparison.isWithinLimits(text)).isFalse();
        assertThat(Comparison.isWithinLimits(text.slice(0, breaks.length - 1))).isTrue();
    }

    @Test
    void whoeverTakesEachDifferenceHasTheLeftText() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Text left = Text.of(lines(random));
            Text right = Text.of(lines(random));
            Comparison comparison = Comparison.of(left, right, () -> false);

            // What is taken may join two other differences: then fewer have to be taken.
            for (int i = comparison.differences().size();
                    i > 0 && !comparison.differences().isEmpty();
                    i--) {
                right = comparison.withLeft(comparison.differences().getLast());
                comparison = Comparison.of(left, right, () -> false);
            }

            assertThat(right).hasToString(left.toString());
        }
    }

    private static String lines(Random random) {
        String lines =
                IntStream.range(0, random.nextInt(8))
                        .mapToObj(_ -> List.of("a", "b", "").get(random.nextInt(3)))
                        .collect(Collectors.joining("\n"));
        return random.nextBoolean() ? lines : lines + "\n";
    }
}
