package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.text.Text;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.Tips;

/** Going to a line, and the figures in the status bar. */
class GoToTest extends WindowFixture {

    private String position() {
        return ((Button) view.node("#position")).getText();
    }

    private void awaitFigures(String words, String all) {
        Label figures = (Label) view.node("#figures");
        Fx.await(
                "the figures " + all,
                () -> figures.getText().equals(words) && Tips.of(figures).equals(all));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "2, 3",
        "2:3, 5",
        "' 2 : 3 ', 5",
        "2:99, 6",
        "99, 7",
        "99:1, 7",
        "0:0, 0",
        "99999999999:99999999999, 8"
    })
    void placesAreTheNearestThatTheTextHas(String place, long offset) {
        assertThat(GoToBar.offset(place, Text.of("ab\nabc\na"))).contains(offset);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "1:", ":1", "-1", "1:2:3"})
    void whatIsNoPlaceIsRefused(String place) {
        assertThat(GoToBar.offset(place, Text.of("ab"))).isEmpty();
    }

    @Test
    void theKeysLeadToALine() throws IOException {
        open(file("notes.txt", "ab\n".repeat(1000)));
        robots.shortcut(KeyCode.L);
        Fx.await("the keyboard to be in the bar", () -> view.node("#goto-text").isFocused());
        Fx.run(() -> ((TextField) view.node("#goto-text")).setText("700:2"));
        robots.press(KeyCode.ENTER);

        awaitFocus();
        Fx.await("Ln 700, Col 2", () -> position().equals("Ln 700, Col 2"));
        assertThat(Fx.supply(() -> view.node("#goto-bar").isVisible())).isFalse();
    }

    @Test
    void aLineThatTheTextHasNotIsToldToBeMissing() throws IOException {
        open(file("notes.txt", "ab\n".repeat(14)));
        robots.shortcut(KeyCode.L);
        Fx.await("the keyboard to be in the bar", () -> view.node("#goto-text").isFocused());
        Fx.run(() -> ((TextField) view.node("#goto-text")).setText("99999"));
        robots.press(KeyCode.ENTER);

        awaitStatus("There is no line 99,999. The last line is 15.");
        assertThat(Fx.supply(() -> view.caret().line())).isEqualTo(14);
        robots.press(KeyCode.UP);
        awaitStatus("");
        assertThat(Fx.supply(view::status)).isEmpty();
    }

    @Test
    void oneLineIsNoRange() throws IOException {
        open(file("notes.txt", "ab"));
        robots.shortcut(KeyCode.L);
        Fx.await("the keyboard to be in the bar", () -> view.node("#goto-text").isFocused());
        assertThat(Fx.supply(() -> ((TextField) view.node("#goto-text")).getPromptText()))
                .isEqualTo("1, or 1:column");
    }

    @Test
    void aClickOnThePlaceOfTheCaretAsksWhereTo() throws IOException {
        open(file("notes.txt", "ab\n".repeat(9)));
        robots.click(view.node("#position"));
        Fx.await("the keyboard to be in the bar", () -> view.node("#goto-text").isFocused());
        assertThat(Fx.supply(() -> ((TextField) view.node("#goto-text")).getPromptText()))
                .startsWith("1 to 10");

        Fx.run(() -> ((TextField) view.node("#goto-text")).setText("x"));
        robots.press(KeyCode.ENTER);
        assertThat(
                        Fx.supply(() ->
                                view.node("#goto-text")
                                        .getPseudoClassStates()
                                        .contains(PseudoClass.getPseudoClass("bad"))))
                .isTrue();
        assertThat(Fx.supply(() -> ((Label) view.node("#goto-says")).getText()))
                .isEqualTo("Enter a line from 1 to 10, or line:column.");
        robots.type("2");
        assertThat(Fx.supply(() -> ((Label) view.node("#goto-says")).getText())).isEmpty();
        robots.press(KeyCode.ESCAPE);
        awaitFocus();
        Fx.await("Ln 1, Col 1", () -> position().equals("Ln 1, Col 1"));
    }

    @Test
    void inASmallWindowTheMessageLeavesTheRestWhole() throws IOException {
        open(file("notes.txt", "ab\n".repeat(14)));
        Fx.run(() -> {
            stage.setWidth(600);
            stage.setHeight(400);
        });
        robots.shortcut(KeyCode.L);
        Fx.await("the keyboard to be in the bar", () -> view.node("#goto-text").isFocused());
        robots.type("abc");
        robots.press(KeyCode.ENTER);

        Label says = (Label) view.node("#goto-says");
        Fx.await("the message", () -> says.getHeight() > 0 && !says.getText().isEmpty());
        Fx.run(() -> {
            view.node("#goto-bar").getScene().getRoot().layout();
            assertThat(view.node("#goto-bar").lookupAll(".label"))
                    .hasSize(2)
                    .noneMatch(node -> ((Labeled) node).isTextTruncated());
            assertThat(((Labeled) view.node("#goto-go")).isTextTruncated()).isFalse();
            assertThat(view.node("#goto-text").getLayoutBounds().getWidth()).isGreaterThan(300);
        });
    }

    @Test
    void wordsAndCharactersKeepUpWithEditsAndSelection() throws IOException {
        open(file("notes.txt", "one two\r\n\uD83D\uDE00"));
        awaitFigures("2 words", "2 words, 9 characters, 2 lines");
        robots.type("x ");
        awaitFigures("3 words", "3 words, 11 characters, 2 lines");
        robots.press(KeyCode.END, KeyCode.SHIFT);
        awaitFigures("2 words, 7 chars selected", "2 words, 7 characters, 1 line selected");
        robots.press(KeyCode.HOME);
        awaitFigures("3 words", "3 words, 11 characters, 2 lines");
    }

    @Test
    void figuresAreThoseOfTheDocumentInFront() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "1 2"));
        awaitFigures("2 words", "2 words, 3 characters, 1 line");
        bringToFront(0);
        awaitFigures("1 word", "1 word, 1 character, 1 line");
    }

    @Test
    void anEmojiIsOneColumnInTheStatusBarAndHere() throws IOException {
        assertThat(GoToBar.offset("1:3", Text.of("😀xy"))).contains(5L);

        open(file("notes.txt", "😀x"));
        robots.press(KeyCode.END);
        Fx.await("the column", () -> view.position().equals("Ln 1, Col 3"));
    }
}
