package org.keepsake.text.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Text;

/** Passes that order, join, comment and change the letters of lines. */
class RewritingTest {

    private static String read(String escaped) {
        return escaped.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest
    @CsvSource({
        "c\\na\\nb, a\\nb\\nc",
        "b\\r\\na\\nc, a\\r\\nb\\nc",
        "b\\na\\nb\\na, a\\na\\nb\\nb",
        "a\\nb, a\\nb",
    })
    void sortedLinesLeaveTheBreaksWhereTheyAre(String text, String sorted) {
        Text old = Text.of(read(text));

        Text now =
                LineOrder.sorted(
                        old, 0, old.lineCount() - 1, Comparator.naturalOrder(), done -> {});

        assertThat(now).hasToString(read(sorted));
    }

    @Test
    void sortingKeepsBytesThatAreNoText() {
        Text old = Text.ofBytes(new byte[] {'z', (byte) 0xFF, '\n', 'a'});

        Text now = LineOrder.sorted(old, 0, 1, Comparator.naturalOrder(), done -> {});

        assertThat(now.toBytes()).containsExactly('a', '\n', 'z', 0xFF);
    }

    @Test
    void sortingNeverMakesOneBreakOfTwo() {
        Text old = Text.of("\ra\n");

        Text now = LineOrder.sorted(old, 0, 1, Comparator.reverseOrder(), done -> {});

        assertThat(now).hasToString("\ra\n");
    }

    @ParameterizedTest
    @CsvSource({
        "one\\ntwo, one two",
        "one  \\r\\n\\t two\\nthree \\n, one two three",
        "one\\n\\n  \\ntwo, one two",
        "\\ntwo, two",
        "one\\n  , one",
    })
    void joinedLinesHaveOneSpaceBetweenThem(String text, String joined) {
        Text old = Text.of(read(text));

        assertThat(JoinedLines.joined(old, 0, old.lineCount() - 1, done -> {})).hasToString(joined);
    }

    @ParameterizedTest
    @CsvSource({
        "#, '', a\\n  b, # a\\n#   b",
        "//, '', \\ta\\n\\n\\t\\tb, \\t// a\\n\\n\\t// \\tb",
        "#, '', # a\\nb, # # a\\n# b",
        "/*, */, a { }, /* a { } */",
    })
    void linesBecomeCommentsAndComeBack(String before, String after, String text, String made) {
        Text old = Text.of(read(text));
        int last = old.lineCount() - 1;

        Text comments = LineComments.toggled(old, 0, last, before, after, done -> {});
        Text back = LineComments.toggled(comments, 0, last, before, after, done -> {});

        assertThat(comments).hasToString(read(made));
        assertThat(back).hasToString(read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "/**/, ''",
        "/* */, ''",
        "/*a*/, a",
        "/* a*/, a",
        "/*a */, a",
        "/*  a  */, ' a '",
    })
    void aCommentWithAnEndLosesOneSpaceInsideEachMark(String text, String without) {
        assertThat(LineComments.toggled(Text.of(text), 0, 0, "/*", "*/", done -> {}))
                .hasToString(without);
    }

    @Test
    void marksThatShareALetterAreNoComment() {
        assertThat(LineComments.toggled(Text.of("/*/"), 0, 0, "/*", "*/", done -> {}))
                .hasToString("/*/");
    }

    @Test
    void aCommentWithoutASpaceIsUncommented() {
        Text old = Text.of("#a\n  # b\n#");

        assertThat(LineComments.toggled(old, 0, 2, "#", "", done -> {})).hasToString("a\n  b\n");
    }

    @Test
    void aWordThatOnlyBeginsLikeAMarkIsNoComment() {
        Text old = Text.of("rem a\nremote b");
        Text comments = LineComments.toggled(old, 0, 1, "rem", "", done -> {});

        assertThat(comments).hasToString("rem rem a\nrem remote b");
    }

    @Test
    void lettersChangeBetweenTwoPlacesAndMayBecomeMore() {
        Text old = Text.of("straße\nanders\nrest");

        Text now = LetterCase.changed(old, 3, 11, String::toUpperCase, done -> {});

        assertThat(now).hasToString("strASSE\nANDers\nrest");
    }

    @Test
    void aLineWithBytesThatAreNoTextKeepsItsLetters() {
        byte[] bytes = "ab\ncd".getBytes(StandardCharsets.US_ASCII);
        bytes[1] = (byte) 0xC3;

        Text now = LetterCase.changed(Text.ofBytes(bytes), 0, 5, String::toUpperCase, done -> {});

        assertThat(now.toBytes()).containsExactly('a', 0xC3, '\n', 'C', 'D');
    }

    /** A pass over the lines {@code first} to {@code last}. */
    private interface Pass {
        Text over(Text text, int first, int last, LongConsumer progress);
    }

    static Stream<Pass> passes() {
        return Stream.of(
                (text, first, last, progress) ->
                        LineOrder.sorted(text, first, last, Comparator.reverseOrder(), progress),
                (text, first, last, progress) -> JoinedLines.joined(text, first, last, progress),
                (text, first, last, progress) ->
                        LineComments.toggled(text, first, last, "#", "", progress),
                (text, first, last, progress) ->
                        LineComments.toggled(text, first, last, "a", "", progress),
                (text, first, last, progress) ->
                        Indentation.increased(text, first, last, "\t", progress),
                (text, first, last, progress) ->
                        Indentation.decreased(text, first, last, 4, progress));
    }

    @ParameterizedTest
    @MethodSource("passes")
    void progressGrowsWithTheLinesAndIsWhereAPassIsCancelled(Pass pass) {
        Text text = Text.of("\ta b\n".repeat(100));
        List<Long> progress = new ArrayList<>();
        pass.over(text, 10, 89, progress::add);

        assertThat(progress).hasSizeGreaterThan(70).isSorted();
        assertThat(progress.getFirst()).isBetween(0L, 1L);
        assertThat(progress.getLast()).isBetween(79L, 80L);
        assertThatThrownBy(() ->
                        pass.over(
                                text,
                                10,
                                89,
                                done -> {
                                    throw new CancellationException();
                                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressOverLettersGrowsWithTheBytes() {
        List<Long> progress = new ArrayList<>();
        LetterCase.changed(
                Text.of("ab\n".repeat(100)), 30, 270, String::toUpperCase, progress::add);

        assertThat(progress).hasSize(81).isSorted();
        assertThat(progress.getFirst()).isBetween(2L, 3L);
        assertThat(progress.getLast()).isEqualTo(240);
    }
}
