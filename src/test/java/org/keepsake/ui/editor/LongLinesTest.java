package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepsake.text.Rows.LONG_LINE;
import static org.keepsake.text.Rows.ROW_LENGTH;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Caret;

/** A line of many rows, by the keys: the rows are to be seen, and nothing else is. */
class LongLinesTest extends WindowFixture {
    private static final String LINE = "0123456789abcdef".repeat(1000);
    private static final int ROWS = (LINE.length() - 1) / ROW_LENGTH + 1;

    private Path notes = Path.of("");

    @BeforeEach
    void cutLinesWithoutWrapping() {
        Fx.run(() -> settings.set(settings.get().with(Settings.WORD_WRAP, false)));
    }

    private void openWith(String text) throws IOException {
        notes = file("notes.txt", text);
        open(notes);
    }

    private void press(KeyCode key, int times, KeyCode... held) {
        for (int i = 0; i < times; i++) {
            robots.press(key, held);
        }
    }

    private void goTo(int row, int column) {
        Fx.run(() -> view.area().go(Caret.at(view.area().text().rows().offset(row, column))));
    }

    /** The status bar tells this place, a frame after the caret is there. */
    private void stands(int line, int column) {
        String place = String.format(Locale.ROOT, "Ln %,d, Col %,d", line, column);
        Fx.await(place, () -> view.position().equals(place));
    }

    /** What a save writes. */
    private String saved() {
        return saved(notes);
    }

    private static String with(String inserted, int at) {
        return LINE.substring(0, at) + inserted + LINE.substring(at);
    }

    private static String without(int from, int to) {
        return LINE.substring(0, from) + LINE.substring(to);
    }

    @Test
    void aLongLineIsShownInRowsOfWhichTheFileKnowsNothing() throws IOException {
        openWith(LINE + "\r\nend");
        assertThat(Fx.supply(() -> view.area().text().rows().count())).isEqualTo(ROWS + 1);

        robots.type("x");
        assertThat(saved()).isEqualTo("x" + LINE + "\r\nend");
    }

    @ParameterizedTest
    @ValueSource(ints = {ROW_LENGTH - 2, ROW_LENGTH - 1, ROW_LENGTH})
    void typingGoesOnInTheNextRow(int column) throws IOException {
        openWith(LINE);
        goTo(2, column);

        robots.type("uvwxyz");
        stands(1, (2 * ROW_LENGTH + column + 7));
        assertThat(saved()).isEqualTo(with("uvwxyz", 2 * ROW_LENGTH + column));
    }

    @Test
    void backspaceGoesOnInTheRowBefore() throws IOException {
        openWith(LINE);
        goTo(3, 2);

        press(KeyCode.BACK_SPACE, 5);
        assertThat(saved()).isEqualTo(without(3 * ROW_LENGTH - 3, 3 * ROW_LENGTH + 2));
    }

    @Test
    void deleteGoesOnInTheNextRow() throws IOException {
        openWith(LINE);
        goTo(3, ROW_LENGTH);

        press(KeyCode.DELETE, 3);
        assertThat(saved()).isEqualTo(without(4 * ROW_LENGTH, 4 * ROW_LENGTH + 3));
    }

    @Test
    void eachArrowKeyGoesPastACharacter() throws IOException {
        openWith(LINE);
        goTo(1, ROW_LENGTH - 2);

        press(KeyCode.RIGHT, 4);
        robots.type("x");
        press(KeyCode.LEFT, 5);
        robots.type("y");
        int at = 2 * ROW_LENGTH - 2;
        assertThat(saved())
                .isEqualTo(
                        LINE.substring(0, at)
                                + "y"
                                + LINE.substring(at, at + 4)
                                + "x"
                                + LINE.substring(at + 4));
    }

    @Test
    void whatIsSelectedOverRowsIsCutAndPasted() throws IOException {
        openWith(LINE + "\nend");
        goTo(1, ROW_LENGTH - 2);

        press(KeyCode.RIGHT, 4, KeyCode.SHIFT);
        robots.shortcut(KeyCode.X);
        int from = 2 * ROW_LENGTH - 2;
        robots.press(KeyCode.END, KeyCode.CONTROL);
        robots.shortcut(KeyCode.V);
        assertThat(saved())
                .isEqualTo(without(from, from + 4) + "\nend" + LINE.substring(from, from + 4));
    }

    @Test
    void aSelectionBackToWhereItBeganIsNone() throws IOException {
        openWith(LINE);
        goTo(1, ROW_LENGTH);

        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);
        robots.press(KeyCode.LEFT, KeyCode.SHIFT);
        robots.press(KeyCode.BACK_SPACE);
        assertThat(saved()).isEqualTo(without(2 * ROW_LENGTH - 1, 2 * ROW_LENGTH));
    }

    @Test
    void enterBreaksTheLineAndUndoMendsIt() throws IOException {
        openWith(LINE);
        goTo(2, 100);

        robots.press(KeyCode.ENTER);
        stands(2, 1);
        robots.type("x");
        assertThat(saved()).isEqualTo(with("\nx", 2 * ROW_LENGTH + 100));

        robots.shortcut(KeyCode.Z);
        robots.shortcut(KeyCode.Z);
        stands(1, (2 * ROW_LENGTH + 101));
        assertThat(saved()).isEqualTo(LINE);
    }

    @Test
    void aLineThatBecomesLongHasTheCaretBehindWhatWasPasted() throws IOException {
        openWith("ab");
        robots.press(KeyCode.RIGHT);
        putOnClipboard(LINE);

        robots.shortcut(KeyCode.V);
        robots.type("x");
        assertThat(saved()).isEqualTo("a" + LINE + "xb");
    }

    @Test
    void aLineThatIsLongNoMoreHasTheCaretWhereItWasCut() throws IOException {
        openWith("x".repeat(LONG_LINE - 1));
        press(KeyCode.RIGHT, 1);
        robots.type("yz");
        assertThat(Fx.supply(() -> view.area().text().rows().count())).isGreaterThan(1);

        robots.press(KeyCode.END, KeyCode.CONTROL);
        robots.press(KeyCode.BACK_SPACE);
        assertThat(Fx.supply(() -> view.area().text().rows().count())).isEqualTo(1);
        stands(1, (LONG_LINE + 1));
        robots.type("w");
        assertThat(saved()).isEqualTo("xyz" + "x".repeat(LONG_LINE - 3) + "w");
    }

    /** Far from its start, where no row that is laid out begins a line. */
    @Test
    void aVeryLongLineCanBeReadAndEditedToItsEnd() throws IOException {
        openWith("x".repeat(60_000));

        for (int page = 0; page < 8; page++) {
            robots.press(KeyCode.PAGE_DOWN);
            Fx.await("a frame", () -> true);
        }
        robots.press(KeyCode.END, KeyCode.CONTROL);
        robots.type("y");
        robots.press(KeyCode.HOME, KeyCode.CONTROL);
        robots.type("z");
        assertThat(saved()).isEqualTo("z" + "x".repeat(60_000) + "y");
    }

    @Test
    void onlyLinesAreNumbered() throws IOException {
        openWith("x".repeat(LONG_LINE + 1) + "\nend");
        assertThat(numbers()).containsExactly("1", "2");

        goTo(1, 3);
        robots.press(KeyCode.ENTER);
        Fx.await("another number", () -> numbersShown().equals(List.of("1", "2", "3")));
    }

    private List<String> numbers() {
        return Fx.supply(this::numbersShown);
    }

    private List<String> numbersShown() {
        view.area().layout();
        return view.area().lookupAll(".line-number").stream()
                .sorted((one, other) -> Double.compare(y(one), y(other)))
                .map(number -> ((Text) number).getText())
                .toList();
    }

    private static double y(Node node) {
        return node.localToScene(0, 0).getY();
    }

    @Test
    void theWholeLineIsSelectedAndDeleted() throws IOException {
        openWith("one\n" + LINE + "\ntwo");
        goTo(3, 7);

        Fx.run(() -> view.area().run(TextAction.SELECT_LINE));
        robots.shortcut(KeyCode.C);
        assertThat(Fx.supply(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(LINE + "\n");
        robots.press(KeyCode.LEFT);
        robots.shortcut(KeyCode.K, KeyCode.SHIFT);
        assertThat(saved()).isEqualTo("one\ntwo");
    }
}
