package org.keepsake.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.text.Text;
import org.keepsake.text.UnpairedSurrogateException;

/** What the text control does to a document, and what it is told of it. */
class DocumentModelTest {
    private final Document document = new Document();
    private final DocumentModel model = new DocumentModel(document);

    private void show(String latin1) {
        document.preview(Text.ofBytes(latin1.getBytes(ISO_8859_1)));
    }

    private void replace(int line, int column, int toLine, int toColumn, String with) {
        model.replace(
                null,
                TextPos.ofLeading(line, column),
                TextPos.ofLeading(toLine, toColumn),
                StyledInput.of(with));
    }

    private void insert(int line, int column, String text) {
        replace(line, column, line, column, text);
    }

    /** The document's bytes, each as the character of that number. */
    private String bytes() {
        return new String(document.text().toBytes(), ISO_8859_1);
    }

    @Test
    void aReplacementOfSeveralLinesIsOneEditAndOneEvent() {
        show("one\ntwo\nthree");
        AtomicInteger texts = new AtomicInteger();
        document.textProperty().addListener((_, _, _) -> texts.incrementAndGet());
        Mirror mirror = new Mirror(model);

        replace(0, 2, 2, 1, "1\n2\n3");

        assertThat(bytes()).isEqualTo("on1\n2\n3hree");
        assertThat(texts).hasValue(1);
        assertThat(mirror.events()).isEqualTo(1);
        assertThat(mirror.lines()).containsExactly("on1", "2", "3hree");
        model.undo();
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

        assertThat(Mirror.linesOf(model)).containsExactly("a", "", "b", "");
    }

    @Test
    void aLineBreakInFrontOfALoneLfMakesALine() {
        show("a\rb\n");
        replace(0, 1, 1, 1, "\n");

        assertThat(Mirror.linesOf(model)).containsExactly("a", "", "");
    }

    @Test
    void eachControlCharacterIsShownAsOneVisibleCharacter() {
        StringBuilder text = new StringBuilder("\u2028\u2029");
        for (char c = 0; c < 0xA0; c++) {
            if (c != '\n' && c != '\r') {
                text.append(c);
            }
        }
        document.preview(Text.of(text));

        String shown = model.getPlainText(0);
        assertThat(shown).hasSameSizeAs(text);
        for (int i = 0; i < shown.length(); i++) {
            char stored = text.charAt(i);
            char seen = shown.charAt(i);
            boolean plain = stored == '\t' || (stored >= ' ' && stored < 0x7F);
            if (plain) {
                assertThat(seen).isEqualTo(stored);
            } else {
                assertThat(seen).isBetween('\u2400', '\u2426');
            }
        }
    }

    @Test
    void aControlCharacterThatIsPastedIsStoredAsItself() {
        insert(0, 0, "a\u0000\u001Bb");

        assertThat(bytes()).isEqualTo("a\u0000\u001Bb");
        assertThat(model.getPlainText(0)).isEqualTo("a\u2400\u241Bb");
    }

    @Test
    void columnsBehindControlCharactersAreBytesOfTheText() {
        show("\u0000\u0001x");
        insert(0, 2, "!");

        assertThat(bytes()).isEqualTo("\u0000\u0001!x");
        assertThat(model.offsetOf(TextPos.ofLeading(0, 3))).isEqualTo(3);
    }

    @Test
    void editsAmongInvalidBytesLeaveThemAsTheyAre() {
        show("a\u00FF\u00C3b\u00E2\u0082");
        assertThat(model.getPlainText(0)).isEqualTo("a\uFFFD\uFFFDb\uFFFD\uFFFD");
        insert(0, 2, "x");
        replace(0, 4, 0, 5, "");

        assertThat(bytes()).isEqualTo("a\u00FFx\u00C3\u00E2\u0082");
    }

    @Test
    void bytesThatBecomeACharacterByARemovalAreShownAsOne() {
        show("\u00C3x\u00A9!");
        Mirror mirror = new Mirror(model);

        replace(0, 1, 0, 2, "");

        assertThat(mirror.lines()).containsExactly("é!");
        model.undo();
        assertThat(mirror.lines()).containsExactly("\uFFFDx\uFFFD!");
    }

    @Test
    void aCrAndAnLfThatMeetByARemovalAreShownAsOneBreak() {
        show("a\rb\nc");
        Mirror mirror = new Mirror(model);

        replace(1, 0, 1, 1, "");

        assertThat(mirror.lines()).containsExactly("a", "c");
        model.undo();
        assertThat(mirror.lines()).containsExactly("a", "b", "c");
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
        Mirror mirror = new Mirror(model);
        Text before = document.text();

        assertThatExceptionOfType(UnpairedSurrogateException.class)
                .isThrownBy(() -> insert(0, 1, "\uD83D"));

        assertThat(document.text()).isSameAs(before);
        insert(0, 1, "x");
        assertThat(mirror.lines()).containsExactly("axb");
    }

    @Test
    void positionsAndOffsetsAreTheSamePlace() {
        document.preview(Text.of("é\r\n😀x\n"));
        List<Long> offsets = new ArrayList<>();
        for (TextPos position :
                List.of(
                        TextPos.ofLeading(0, 1),
                        TextPos.ofLeading(1, 0),
                        TextPos.ofLeading(1, 2),
                        TextPos.ofLeading(2, 0))) {
            offsets.add(model.offsetOf(position));
            assertThat(model.positionOf(model.offsetOf(position))).isEqualTo(position);
        }

        assertThat(offsets).containsExactly(2L, 4L, 8L, 10L);
    }

    @Test
    void undoAndRedoAreToldToTheView() {
        show("one\ntwo");
        Mirror mirror = new Mirror(model);
        replace(0, 1, 1, 1, "\n\n");
        model.undo();
        assertThat(mirror.lines()).containsExactly("one", "two");
        model.redo();

        assertThat(mirror.lines()).containsExactly("o", "", "wo");
    }

    @Test
    void undoAsksWhatWasSelectedBefore() {
        show("one");
        model.setSelectionSource(() -> new Selection(3, 1));
        replace(0, 1, 0, 3, "");

        assertThat(model.undo()).contains(new Selection(3, 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyAnEditableTextIsWritable(boolean editable) {
        model.setEditable(editable);

        assertThat(model.isWritable()).isEqualTo(editable);
    }
}
