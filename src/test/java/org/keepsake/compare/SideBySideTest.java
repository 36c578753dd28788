package org.keepsake.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

class SideBySideTest {

    private static SideBySide arrange(String left, String right) {
        Comparison comparison = Comparison.of(Text.of(left), Text.of(right), () -> false);
        return SideBySide.of(comparison, () -> false);
    }

    private static SideBySide arrange(List<String> left, List<String> right) {
        return arrange(String.join("\n", left), String.join("\n", right));
    }

    private static DiffRow row(int left, int right) {
        return new DiffRow(OptionalInt.of(left), OptionalInt.of(right), true);
    }

    private static DiffRow changed(int left, int right) {
        return new DiffRow(OptionalInt.of(left), OptionalInt.of(right), false);
    }

    private static DiffRow onlyLeft(int line) {
        return new DiffRow(OptionalInt.of(line), OptionalInt.empty(), false);
    }

    private static DiffRow onlyRight(int line) {
        return new DiffRow(OptionalInt.empty(), OptionalInt.of(line), false);
    }

    @Test
    void equalLinesStandSideBySide() {
        assertThat(arrange("a\nb\n", "a\nb\n").rows()).containsExactly(row(0, 0), row(1, 1));
    }

    @Test
    void aChangedLineStandsBesideItsSuccessor() {
        assertThat(arrange("a\nold\nc", "a\nnew\nc").rows())
                .containsExactly(row(0, 0), changed(1, 1), row(2, 2));
    }

    @Test
    void anInsertedLineStandsBesideNothing() {
        assertThat(arrange("a\nb\nc", "a\nnew\nb\nc").rows())
                .containsExactly(row(0, 0), onlyRight(1), row(1, 2), row(2, 3));
    }

    @Test
    void aRemovedLineStandsBesideNothing() {
        assertThat(arrange("a\nold\nb\nc", "a\nb\nc").rows())
                .containsExactly(row(0, 0), onlyLeft(1), row(2, 1), row(3, 2));
    }

    @Test
    void aChangedLineStandsBesideTheOneThatIsLikeItAfterAnAddedOne() {
        SideBySide sides =
                arrange(
                        List.of("Dear Anna,", "I saw a red bird today.", "Yours"),
                        List.of(
                                "Dear Anna,",
                                "How have you been?",
                                "I saw a blue bird today.",
                                "Yours"));

        assertThat(sides.rows()).containsExactly(row(0, 0), onlyRight(1), changed(1, 2), row(2, 3));
        assertThat(sides.comparison().differences()).hasSize(1);
        assertThat(sides.firstRow(0)).isEqualTo(1);
        assertThat(sides.counts()).isEqualTo(new LineCounts(1, 1, 0));
        assertThat(sides.changed(sides.rows().get(2)).left())
                .containsExactly(new ChangedParts.Part(8, 11));
    }

    @Test
    void ofSeveralAlikeTheLikestLinesStandSideBySide() {
        SideBySide sides =
                arrange(
                        List.of("the first house on the hill", "the second house by the sea"),
                        List.of(
                                "the house",
                                "the first old house on the hill",
                                "nothing of that kind",
                                "the second old house by the sea"));

        assertThat(sides.rows())
                .containsExactly(onlyRight(0), changed(0, 1), onlyRight(2), changed(1, 3));
    }

    @Test
    void asManyLinesMayHaveMovedByOne() {
        SideBySide sides =
                arrange(
                        List.of("this line was removed", "the cat sat here", "the dog lay there"),
                        List.of("the cat sat down", "the dog lay down", "a bird came along"));

        assertThat(sides.rows())
                .containsExactly(onlyLeft(0), changed(1, 0), changed(2, 1), onlyRight(2));
    }

    @Test
    void linesThatAreUnlikeStandAsTheyCome() {
        assertThat(arrange("one\ntwo", "three\nfour\nfive").rows())
                .containsExactly(changed(0, 0), changed(1, 1), onlyRight(2));
    }

    @Test
    void eachDifferenceKnowsItsFirstRow() {
        SideBySide sides = arrange("a\nb\nc\nd", "a\n1\n2\nb\nc\nx");

        assertThat(sides.comparison().differences()).hasSize(2);
        assertThat(sides.firstRow(0)).isEqualTo(1);
        assertThat(sides.rows().get(sides.firstRow(1))).isEqualTo(changed(3, 5));
    }

    @Test
    void eachLineHasOneRowInOrderAndRowsOfADifferenceBeginWhereItDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            SideBySide sides = arrange(randomText(random), randomText(random));
            Comparison comparison = sides.comparison();

            assertThat(sides.rows().stream().flatMapToInt(row -> row.left().stream()).toArray())
                    .isEqualTo(IntStream.range(0, Comparison.lines(comparison.left())).toArray());
            assertThat(sides.rows().stream().flatMapToInt(row -> row.right().stream()).toArray())
                    .isEqualTo(IntStream.range(0, Comparison.lines(comparison.right())).toArray());
            for (int i = 0; i < comparison.differences().size(); i++) {
                int first = sides.firstRow(i);
                assertThat(sides.differenceAt(first)).isEqualTo(i);
                assertThat(sides.differenceAt(first - 1)).isEqualTo(i - 1);
                assertThat(sides.rows().get(first).same()).isFalse();
                assertThat(first == 0 || sides.rows().get(first - 1).same()).isTrue();
            }
            assertThat(sides.rows().stream().filter(DiffRow::same))
                    .allMatch(row ->
                            comparison
                                    .left()
                                    .line(row.left().orElseThrow())
                                    .equals(comparison.right().line(row.right().orElseThrow())));
        }
    }

    private static String randomText(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> words(random))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(5))))
                .collect(Collectors.joining(" "));
    }

    /** Each of a million lines with each of a million others would take hours. */
    @Test
    void aBigDifferenceIsNotAligned() {
        SideBySide sides = arrange(lines("left", 50_000), lines("right", 60_000));

        assertThat(sides.rows()).hasSize(60_000);
        assertThat(sides.rows().getFirst()).isEqualTo(changed(0, 0));
    }

    private static String lines(String what, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> what + " line " + what + i)
                .collect(Collectors.joining("\n"));
    }
}
