package org.keepsake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.text.rewrite.Indentation;

/**
 * Edits of whole lines. In the texts here what is selected stands between brackets; {@code ^} is a
 * CR and {@code _} an LF.
 */
class SelectedLinesTest {
    private static final String[] MORSELS = {"a", "é", "😀", " ", "\n", "\n", "\r\n", "\r"};

    private record Marked(Text text, Selection selection) {
        static Marked of(String marked) {
            String plain = marked.replace("^", "\r").replace("_", "\n");
            return new Marked(
                    Text.of(plain.replace("[", "").replace("]", "")),
                    new Selection(plain.indexOf('['), plain.indexOf(']') - 1));
        }

        SelectedLines lines() {
            return new SelectedLines(text, selection);
        }
    }

    private static String marked(Text text, Selection selection) {
        return new StringBuilder(text.toString())
                .insert((int) selection.end(), ']')
                .insert((int) selection.start(), '[')
                .toString()
                .replace("\r", "^")
                .replace("\n", "_");
    }

    private static String marked(LineEdit edit) {
        return marked(edit.change().after(), edit.after());
    }

    private static String marked(Optional<LineEdit> edit) {
        return edit.map(SelectedLinesTest::marked).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "a_b[]c_d, b[]c_a_d",
        "a^_b[]_c, b[]_a^_c",
        "a^_b[]_, b[]_a^_",
        "a_[]b, []b_a",
        "a_b_[], a_[]_b",
        "a^_[b_c], [b_c]^_a",
        "a_b_[c_]d, a_[c_]b_d",
        "a^b_[]_c, a^_[]_b_c",
        "[]a_b, nothing",
        "a^[]_b, nothing"
    })
    void linesMoveUp(String before, String after) {
        assertThat(marked(Marked.of(before).lines().movedUp())).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "[]a_b, b_[]a",
        "a[]^_b, b^_a[]",
        "[a_b_]c, c_[a_b]",
        "[a_]b_c, b_[a_]c",
        "a_b[]_, a__b[]",
        "a_[]b, nothing",
        "[], nothing"
    })
    void linesMoveDown(String before, String after) {
        assertThat(marked(Marked.of(before).lines().movedDown())).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "a[]b, ab_a[]b",
        "a[]b^_c, ab^_a[]b^_c",
        "x^_a[]b, x^_ab^_a[]b",
        "x_[a_b]_c, x_a_b_[a_b]_c",
        "[a_]b, a_[a_]b",
        "[], _[]"
    })
    void linesAreDuplicatedBelow(String before, String after) {
        assertThat(marked(Marked.of(before).lines().duplicated(LineBreak.LF))).isEqualTo(after);
    }

    @Test
    void theOnlyLineIsDuplicatedWithTheBreakThatWasChosen() {
        assertThat(marked(Marked.of("a[]").lines().duplicated(LineBreak.CRLF))).isEqualTo("a^_a[]");
    }

    @ParameterizedTest
    @CsvSource({
        "abc_d[]ef_ghi, abc_g[]hi",
        "abc_d[]ef, a[]bc",
        "abc_de[]f_, abc_[]",
        "a[]b, []",
        "[a_b_]c, []c",
        "a_[b_c], a[]",
        "a^b[]__c, a^_[]_c",
        "[], []"
    })
    void linesAreDeleted(String before, String after) {
        assertThat(marked(Marked.of(before).lines().deleted())).isEqualTo(after);
    }

    @Test
    void whatIsSelectedStaysSelectedWhenItIsIndented() {
        Marked before = Marked.of("x_a[b_c]d");

        Text more = Indentation.increased(before.text(), 1, 2, "\t", done -> {});

        assertThat(marked(more, before.lines().reindented(more))).isEqualTo("x_\ta[b_\tc]d");
    }

    @Test
    void aSelectionFromTheBeginningOfALineStillBeginsThere() {
        Marked before = Marked.of("[  a_  b]");

        Text less = Indentation.decreased(before.text(), 0, 1, 4, done -> {});

        assertThat(marked(less, before.lines().reindented(less))).isEqualTo("[a_b]");
    }

    @Test
    void linesAreNeverLostOrJoined() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            Text text = awkward(random);
            int length = (int) text.byteLength() + 1;
            SelectedLines lines =
                    new SelectedLines(
                            text, new Selection(random.nextInt(length), random.nextInt(length)));

            lines.movedUp().ifPresent(e -> assertThat(sorted(e)).isEqualTo(sorted(text)));
            lines.movedDown().ifPresent(e -> assertThat(sorted(e)).isEqualTo(sorted(text)));
            List<String> selected = linesOf(text).subList(lines.first(), lines.last() + 1);
            List<String> others = new ArrayList<>(linesOf(text));
            others.subList(lines.first(), lines.last() + 1).clear();
            assertThat(linesOf(lines.deleted().change().after()))
                    .isEqualTo(others.isEmpty() ? List.of("") : others);
            List<String> twice = new ArrayList<>(linesOf(text));
            twice.addAll(lines.last() + 1, selected);
            assertThat(linesOf(lines.duplicated(LineBreak.CR).change().after())).isEqualTo(twice);
        }
    }

    @Test
    void aChangeIsToldAsItIs() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            Text text = awkward(random);
            SelectedLines lines =
                    new SelectedLines(
                            text, Selection.caretAt(random.nextLong(text.byteLength() + 1)));
            TextChange change = lines.duplicated(LineBreak.LF).change();
            Text with = change.after().slice(change.start(), change.end());

            assertThat(
                            text.replace(change.start(), change.start() + change.removed(), with)
                                    .toString())
                    .isEqualTo(change.after().toString());
        }
    }

    private static Text awkward(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(MORSELS[random.nextInt(MORSELS.length)]);
        }
        return Text.of(text);
    }

    private static List<String> linesOf(Text text) {
        return IntStream.range(0, text.lineCount()).mapToObj(text::line).toList();
    }

    private static List<String> sorted(Text text) {
        return linesOf(text).stream().sorted().toList();
    }

    private static List<String> sorted(LineEdit edit) {
        return sorted(edit.change().after());
    }
}
