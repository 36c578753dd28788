package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Transaction;

/** Replacing one match, and all. */
class ReplaceTest extends FindFixture {

    @Test
    void onceItIsToldWhatToFindTheKeyLeadsToTheReplacement() throws IOException {
        open(file("notes.txt", "a1 a2"));
        openFind();
        robots.type("a1");

        robots.shortcut(KeyCode.H);

        Fx.await(
                "the keyboard to be in the replacement",
                () -> view.node("#replace-text").isFocused());
        assertThat(Fx.supply(() -> ((TextField) view.node("#find-text")).getText()))
                .isEqualTo("a1");
    }

    @Test
    void aMistakeInTheReplacementIsSaidAndNothingIsReplaced() throws IOException {
        open(file("notes.txt", "ab"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "a");
        awaitSays("1 of 1");
        enter("#replace-text", "x$1");
        robots.click(view.node("#replace-all"));

        awaitSays("Replacement: There is no group 1");
        assertThat(isBad("#replace-text")).isTrue();
        assertThat(text()).isEqualTo("ab");
    }

    @Test
    void inASmallWindowAMistakeIsReadWhole() throws IOException {
        open(file("notes.txt", "ab"));
        Fx.run(() -> {
            stage.setWidth(600);
            stage.setHeight(400);
        });
        openReplace();
        choose("#find-regex");
        enter("#find-text", "a");
        awaitSays("1 of 1");
        enter("#replace-text", "x$1");
        robots.click(view.node("#replace-all"));

        awaitSays("Replacement: There is no group 1");
        Labeled says = (Labeled) view.node("#find-says");
        Fx.await("room for it", () -> !says.isTextTruncated() && !says.isNeedsLayout());
    }

    @Test
    void replacingOneGoesToTheNext() throws IOException {
        open(file("notes.txt", "a1 a2 a3"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "a(\\d)");
        awaitSays("1 of 3");
        enter("#replace-text", "$1a");
        robots.click(view.node("#replace-one"));

        awaitSelected("0:3-0:5");
        assertThat(text()).isEqualTo("1a a2 a3");
        awaitSays("1 of 2");
        robots.click(view.node("#replace-one"));
        awaitSelected("0:6-0:8");
        assertThat(text()).isEqualTo("1a 2a a3");
    }

    @Test
    void replacingAllIsOneStepOfUndo() throws IOException {
        Path notes = file("notes.txt", "a€b\r\na\nxa");
        open(notes);
        openReplace();
        robots.type("a");
        awaitSays("1 of 3");
        enter("#replace-text", "cc");
        robots.click(view.node("#replace-all"));
        awaitSays("3 replaced");
        assertThat(text()).isEqualTo("cc€b\ncc\nxcc");
        robots.press(KeyCode.ESCAPE);
        awaitFocus();
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(contentOf(notes)).isEqualTo("cc€b\r\ncc\nxcc");

        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("a€b\na\nxa");
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("cc€b\ncc\nxcc");
    }

    /** Replaces both {@code a} of the text by {@code b}. */
    private void replaceBoth() {
        openReplace();
        robots.type("a");
        awaitSays("1 of 2");
        enter("#replace-text", "b");
        robots.click(view.node("#replace-all"));
        awaitSays("2 replaced");
    }

    /** Not what was typed into a field before. */
    @Test
    void undoRightAfterReplacingAllTakesThatBack() throws IOException {
        open(file("notes.txt", "a a"));
        replaceBoth();

        robots.shortcut(KeyCode.Z);

        Fx.await("the old text", () -> view.text().equals("a a"));
        assertThat(Fx.supply(() -> ((TextField) view.node("#find-text")).getText())).isEqualTo("a");
    }

    @Test
    void editsDuringALongReplacementArePartOfIt() throws IOException {
        // Not into the first match, which the search may have selected by now.
        typeDuringALongReplacement(TextAction.DOCUMENT_START, "some more ");

        assertThat(Fx.supply(() -> view.line(0))).isEqualTo("other more a line of other words");
    }

    @Test
    void whatIsAddedAtTheEndDuringALongReplacementIsPartOfIt() throws IOException {
        typeDuringALongReplacement(TextAction.DOCUMENT_END, "some more");

        assertThat(Fx.supply(() -> view.line(300_000))).isEqualTo("other more");
    }

    /** Replaces "some" in 300,000 lines, and adds another while that goes on. */
    private void typeDuringALongReplacement(TextAction where, String typed) throws IOException {
        open(file("notes.txt", "a line of some words\n".repeat(300_000)));
        openReplace();
        robots.type("some");
        enter("#replace-text", "other");
        Fx.run(() -> {
            ((Button) view.node("#replace-all")).fire();
            // In one go with the wish, so that the worker cannot be done before.
            view.area().run(where);
            view.area().insert(typed, Transaction.Kind.TYPING);
        });
        awaitSays("300,001 replaced");
    }

    @Test
    void aMistakeInTheReplacementIsForgottenWhenItIsMended() throws IOException {
        open(file("notes.txt", "ab"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "a");
        awaitSays("1 of 1");
        enter("#replace-text", "x$1");
        awaitSays("Replacement: There is no group 1");

        enter("#replace-text", "x");
        awaitSays("1 of 1");
        assertThat(isBad("#replace-text")).isFalse();
    }

    @Test
    void theNumberReplacedIsNoLongerSaidOnceThatIsUndone() throws IOException {
        open(file("notes.txt", "a\na"));
        replaceBoth();
        Fx.run(() -> view.area().requestFocus());
        robots.shortcut(KeyCode.Z);

        awaitSays("1 of 2");
        assertThat(text()).isEqualTo("a\na");
    }

    @Test
    void anExpressionWithALineBreakGoesOverLinesAndIsReplaced() throws IOException {
        open(file("notes.txt", "one\ntwo\n\n\nthree"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "\\n\\n+");
        awaitSays("1 of 1");
        enter("#replace-text", "\\n");
        robots.click(view.node("#replace-one"));

        Fx.await("one break", () -> view.text().equals("one\ntwo\nthree"));
    }
}
