package org.keepsake.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.text.Text;
import org.keepsake.text.UnpairedSurrogateException;

/** What typing and pasting do to the bytes of a document. */
class TypedEditsTest {
    private final Document document = new Document();

    private void show(String latin1) {
        document.preview(Text.ofBytes(latin1.getBytes(ISO_8859_1)));
    }

    private void replace(int line, int column, int toLine, int toColumn, String with) {
        Text text = document.text();
        long from = text.offset(line, column);
        long to = text.offsetAfter(toLine, toColumn);
        Edits.type(
                document,
                TextChange.of(text, from, to, document.lineBreaks().encode(with, from, to)),
                new Selection(from, to));
    }

    private void insert(int line, int column, String text) {
        replace(line, column, line, column, text);
    }

    private List<String> lines() {
        Text text = document.text();
        return IntStream.range(0, text.lineCount()).mapToObj(text::line).toList();
    }

    /** The document's bytes, each as the character of that number. */
    private String bytes() {
        return new String(document.text().toBytes(), ISO_8859_1);
    }

    @Test
    void aReplacementOfSeveralLinesIsOneEdit() {
        show("one\ntwo\nthree");
        AtomicInteger texts = new AtomicInteger();
        document.textProperty().addListener((_, _, _) -> texts.incrementAndGet());

        replace(0, 2, 2, 1, "1\n2\n3");

        assertThat(bytes()).isEqualTo("on1\n2\n3hree");
        assertThat(texts).hasValue(1);
        assertThat(lines()).containsExactly("on1", "2", "3hree");
        document.edits().undo();
        assertThat(bytes()).isEqualTo("one\ntwo\nthree");
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of("one\r\ntwo", 0, "o\r\nne\r\ntwo"),
                Arguments.of("one\rtwo", 0, "o\rne\rtwo"),
                Arguments.of("one\ntwo", 0, "o\nne\ntwo"),
                Arguments.of("one\r\ntwo", 1, "one\r\nt\r\nwo"),
                Arguments.of("one\rtwo", 1, "one\rt\rwo"),
                Arguments.of("one\rtwo\nthree", 1, "one\rt\nwo\nthree"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aNewLineGetsTheBreakOfItsNeighbour(String before, int line, String after) {
        show(before);

        insert(line, 1, "\n");

        assertThat(bytes()).isEqualTo(after);
    }

    @Test
    void theFirstLineBreakOfATextIsLf() {
        show("ab");
        insert(0, 1, "\n");

        assertThat(bytes()).isEqualTo("a\nb");
    }

    @Test
    void pastedLinesTakeTheBreaksOfThePlaceTheyComeTo() {
        show("a\r\nb");
        insert(1, 1, "1\n2\r3\r\n4");

        assertThat(bytes()).isEqualTo("a\r\nb1\r\n2\r\n3\r\n4");
    }

    @Test
    void anEditLeavesTheBreaksOfAllOtherLinesAsTheyAre() {
        show("a\r\nb\nc\rd\n\r");
        insert(1, 1, "!");

        assertThat(bytes()).isEqualTo("a\r\nb!\nc\rd\n\r");
    }

    @Test
    void aLineBreakBehindALoneCrMakesALine() {
        show("a\rb\n");
        insert(1, 0, "\n");

        assertThat(lines()).containsExactly("a", "", "b", "");
    }

    @Test
    void aLineBreakInFrontOfALoneLfMakesALine() {
        show("a\rb\n");
        replace(0, 1, 1, 1, "\n");

        assertThat(lines()).containsExactly("a", "", "");
    }

    @Test
    void aControlCharacterThatIsPastedIsStoredAsItself() {
        insert(0, 0, "a\u0000\u001Bb");

        assertThat(bytes()).isEqualTo("a\u0000\u001Bb");
    }

    @Test
    void columnsBehindControlCharactersAreBytesOfTheText() {
        show("\u0000\u0001x");
        insert(0, 2, "!");

        assertThat(bytes()).isEqualTo("\u0000\u0001!x");
    }

    @Test
    void editsAmongInvalidBytesLeaveThemAsTheyAre() {
        show("a\u00FF\u00C3b\u00E2\u0082");
        assertThat(document.text().line(0)).isEqualTo("a\uFFFD\uFFFDb\uFFFD\uFFFD");
        insert(0, 2, "x");
        replace(0, 4, 0, 5, "");

        assertThat(bytes()).isEqualTo("a\u00FFx\u00C3\u00E2\u0082");
    }

    @Test
    void bytesThatBecomeACharacterByARemovalAreShownAsOne() {
        show("\u00C3x\u00A9!");

        replace(0, 1, 0, 2, "");

        assertThat(lines()).containsExactly("é!");
        document.edits().undo();
        assertThat(lines()).containsExactly("\uFFFDx\uFFFD!");
    }

    @Test
    void aCrAndAnLfThatMeetByARemovalAreShownAsOneBreak() {
        show("a\rb\nc");

        replace(1, 0, 1, 1, "");

        assertThat(lines()).containsExactly("a", "c");
        document.edits().undo();
        assertThat(lines()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3"})
    void aRangeThatCutsASurrogatePairTakesAllOfIt(int from, int to) {
        document.preview(Text.of("a😀b"));
        replace(0, from, 0, to, "");

        assertThat(document.text().toString()).isEqualTo("ab");
    }

    @Test
    void halfOfASurrogatePairChangesNothing() {
        show("ab");
        Text before = document.text();

        assertThatExceptionOfType(UnpairedSurrogateException.class)
                .isThrownBy(() -> insert(0, 1, "\uD83D"));

        assertThat(document.text()).isSameAs(before);
        insert(0, 1, "x");
        assertThat(lines()).containsExactly("axb");
    }

    @Test
    void undoAndRedoLeadThereAndBack() {
        show("one\ntwo");
        replace(0, 1, 1, 1, "\n\n");
        document.edits().undo();
        assertThat(lines()).containsExactly("one", "two");
        document.edits().redo();

        assertThat(lines()).containsExactly("o", "", "wo");
    }

    @Test
    void undoGivesBackWhatWasSelected() {
        show("one");
        Edits.type(
                document, TextChange.of(document.text(), 1, 3, Text.empty()), new Selection(3, 1));

        assertThat(document.edits().undo().map(Selections::main)).contains(new Selection(3, 1));
    }

    @Test
    void anEditOfAnEarlierTextIsNotMade() {
        show("one");
        Text before = document.text();
        insert(0, 0, "x");

        assertThat(
                        Edits.type(
                                document,
                                TextChange.of(before, 0, 1, Text.empty()),
                                Selection.caretAt(0)))
                .isFalse();
        assertThat(bytes()).isEqualTo("xone");
    }
}
