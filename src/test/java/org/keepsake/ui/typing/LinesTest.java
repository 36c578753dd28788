package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Transaction;

/** Whole lines and their beginnings and ends, by the keys. */
class LinesTest extends WindowFixture {

    private <T> void choose(Setting<T> setting, T value) {
        Fx.run(() -> settings.set(settings.get().with(setting, value)));
    }

    private void press(KeyCode key, int times, KeyCode... held) {
        for (int i = 0; i < times; i++) {
            robots.press(key, held);
        }
    }

    @Test
    void aLineMovesWithTheCaretAndComesBackByUndo() throws IOException {
        Path notes = file("notes.txt", "one\r\ntwo\r\nthree");
        open(notes);
        press(KeyCode.DOWN, 2);
        robots.press(KeyCode.RIGHT);

        robots.press(KeyCode.UP, KeyCode.ALT);
        robots.type("x");
        assertThat(text()).isEqualTo("one\ntxhree\ntwo");
        assertThat(saved(notes)).isEqualTo("one\r\ntxhree\r\ntwo");

        robots.shortcut(KeyCode.Z);
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one\ntwo\nthree");
        robots.type("y");
        assertThat(text()).isEqualTo("one\ntwo\ntyhree");
    }

    /** Control and I on any keyboard; brackets as in other editors, on those that have them. */
    @Test
    void aLineIsIndentedAndUnindentedByEitherKeys() throws IOException {
        open(file("notes.txt", "one"));

        robots.shortcut(KeyCode.I);
        robots.shortcut(KeyCode.CLOSE_BRACKET);
        Fx.await("two steps", () -> view.text().matches("\\s{2,}one"));
        String twice = Fx.supply(view::text);
        robots.press(KeyCode.I, KeyCode.SHORTCUT, KeyCode.SHIFT);
        Fx.await("one step", () -> view.text().length() < twice.length());
        robots.shortcut(KeyCode.OPEN_BRACKET);
        Fx.await("none", () -> view.text().equals("one"));
    }

    @Test
    void selectedLinesMoveDownAndStaySelected() throws IOException {
        open(file("notes.txt", "one\ntwo\nthree"));
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);

        robots.press(KeyCode.DOWN, KeyCode.ALT);
        assertThat(text()).isEqualTo("three\none\ntwo");
        robots.press(KeyCode.DELETE);
        assertThat(text()).isEqualTo("three\nwo");
    }

    @Test
    void aLineIsDuplicatedAndDeleted() throws IOException {
        open(file("notes.txt", "one\ntwo"));

        robots.shortcut(KeyCode.D, KeyCode.SHIFT);
        robots.type("x");
        assertThat(text()).isEqualTo("one\nxone\ntwo");

        robots.shortcut(KeyCode.K, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("one\ntwo");
        robots.shortcut(KeyCode.K, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("one");
    }

    @Test
    void undoingAMoveToWhatIsStoredTakesTheMarkAway() throws IOException {
        open(file("notes.txt", "one\ntwo"));
        robots.press(KeyCode.DOWN, KeyCode.ALT);
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();

        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void tabAndShiftTabIndentSelectedLines() throws IOException {
        open(file("notes.txt", "one\n\ntwo\nthree"));
        press(KeyCode.DOWN, 3, KeyCode.SHIFT);

        robots.press(KeyCode.TAB);
        assertThat(text()).isEqualTo("\tone\n\n\ttwo\nthree");
        robots.press(KeyCode.TAB);
        robots.press(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("\tone\n\n\ttwo\nthree");
        robots.shortcut(KeyCode.Z);
        robots.shortcut(KeyCode.Z);
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one\n\ntwo\nthree");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void manyLinesAreIndentedInTheBackgroundAsOneStep() throws IOException {
        open(file("notes.txt", "a\n".repeat(5_000)));
        robots.shortcut(KeyCode.A);

        robots.press(KeyCode.TAB);
        Fx.await("the lines to be indented", () -> view.text().startsWith("\ta\n"));
        assertThat(text()).isEqualTo("\ta\n".repeat(5_000));

        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("a\n".repeat(5_000));
    }

    @Test
    void tabTypesSpacesUpToTheNextStopWhenWanted() {
        choose(Settings.INSERT_SPACES, true);
        choose(Settings.TAB_WIDTH, 3);
        open();

        robots.press(KeyCode.TAB);
        robots.type("a");
        robots.press(KeyCode.TAB);
        robots.type("b");
        assertThat(text()).isEqualTo("   a  b");

        robots.press(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("a  b");
    }

    @Test
    void tabTypesATab() {
        open();
        robots.type("a");
        robots.press(KeyCode.TAB);
        robots.type("b");

        assertThat(text()).isEqualTo("a\tb");
    }

    @Test
    void aNewLineBeginsAsTheOneBeforeIt() throws IOException {
        Path notes = file("notes.txt", "x\r\n\t  a");
        open(notes);
        robots.shortcut(KeyCode.END);

        robots.type("\nb");
        assertThat(text()).isEqualTo("x\n\t  a\n\t  b");
        assertThat(saved(notes)).isEqualTo("x\r\n\t  a\r\n\t  b");

        robots.shortcut(KeyCode.Z);
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("x\n\t  a");
    }

    @Test
    void aNewLineBeginsAtTheLeftWhenWanted() throws IOException {
        choose(Settings.AUTO_INDENT, false);
        open(file("notes.txt", "  a"));
        robots.shortcut(KeyCode.END);

        robots.type("\nb");
        assertThat(text()).isEqualTo("  a\nb");
    }

    @Test
    void theSpacesAtTheEndsGoBeforeASaveWhenWanted() throws IOException {
        Path notes = file("notes.txt", "one  \r\ntwo\t\r\n\r\n");
        choose(Settings.TRIM_ON_SAVE, true);
        open(notes);
        robots.shortcut(KeyCode.END);
        robots.type("three ");

        assertThat(saved(notes)).isEqualTo("one\r\ntwo\r\n\r\nthree");
        assertThat(text()).isEqualTo("one\ntwo\n\nthree");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        robots.type("x");
        assertThat(text()).isEqualTo("one\ntwo\n\nthreex");
    }

    @Test
    void theSpaceBeforeTheCaretStaysIfTypingGoesOnWhileSpacesAreLookedFor() throws IOException {
        Path notes = file("notes.txt", "one  \n");
        choose(Settings.TRIM_ON_SAVE, true);
        open(notes);
        robots.press(KeyCode.DOWN);
        Fx.run(() -> {
            view.menuItem("menu-save").fire();
            view.area().insert("x ", Transaction.Kind.TYPING);
        });
        Fx.await("the save", () -> !view.isMarkedAsModified());

        assertThat(text()).isEqualTo("one\nx ");
    }

    @Test
    void anAutosaveLeavesThemWhereTheyAre() throws IOException {
        Path notes = file("notes.txt", "one  \ntwo");
        choose(Settings.TRIM_ON_SAVE, true);
        choose(Settings.AUTOSAVE, Settings.Autosave.WHEN_FOCUS_IS_LOST);
        open(notes);
        robots.type("x ");
        Fx.run(() -> setFocused(false));
        Fx.await("the save", () -> !view.isMarkedAsModified());

        assertThat(text()).isEqualTo("x one  \ntwo");
    }

    @Test
    void trimmingIsOneStepAndUndoingTillThereIsClean() throws IOException {
        Path notes = file("notes.txt", "one  \ntwo  \nthree");
        choose(Settings.TRIM_ON_SAVE, true);
        open(notes);
        robots.press(KeyCode.DOWN);
        press(KeyCode.DOWN, 1);
        saved(notes);
        robots.type("x");

        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one\ntwo\nthree");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one  \ntwo  \nthree");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
    }

    @Test
    void spacesStayWhenNobodyWantsThemGone() throws IOException {
        Path notes = file("notes.txt", "one  \n");
        open(notes);
        robots.type("x");

        assertThat(saved(notes)).isEqualTo("xone  \n");
    }

    private int carets() {
        return Fx.supply(() -> view.area().carets().all().size());
    }

    private void addCaretsBelow(int number) {
        press(KeyCode.DOWN, number, KeyCode.ALT, KeyCode.SHIFT);
    }

    @Test
    void tabIndentsTheLinesOfAllCaretsIfOneHasSeveralSelected() throws IOException {
        open(file("notes.txt", "one\ntwo\nthree\nfour\nfive"));
        addCaretsBelow(1);
        Fx.run(() -> view.area().run(TextAction.SELECT_DOWN));
        assertThat(carets()).isEqualTo(2);

        robots.press(KeyCode.TAB);
        assertThat(text()).isEqualTo("\tone\n\ttwo\nthree\nfour\nfive");
        assertThat(carets()).isEqualTo(2);
        robots.press(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("one\ntwo\nthree\nfour\nfive");
    }

    @Test
    void commandsForLinesAreForThoseOfAllCaretsAndUndoneInOneStep() throws IOException {
        open(file("code.py", "one\ntwo\nthree\nfour"));
        addCaretsBelow(2);

        robots.shortcut(KeyCode.SLASH);
        assertThat(text()).isEqualTo("# one\n# two\n# three\nfour");
        assertThat(carets()).isEqualTo(3);
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one\ntwo\nthree\nfour");
        assertThat(carets()).isEqualTo(3);

        robots.press(KeyCode.DOWN, KeyCode.ALT);
        assertThat(text()).isEqualTo("four\none\ntwo\nthree");
        robots.type("x");
        assertThat(text()).isEqualTo("four\nxone\nxtwo\nxthree");
    }

    @Test
    void wordsAtAllCaretsGetOtherLettersAndAllOfThemJoinLines() throws IOException {
        open(file("notes.txt", "one\ntwo\nthree\nfour\nfive"));
        addCaretsBelow(2);
        Fx.run(() -> view.menuItem("menu-uppercase").fire());
        assertThat(text()).isEqualTo("ONE\nTWO\nTHREE\nfour\nfive");
        assertThat(carets()).isEqualTo(3);

        robots.shortcut(KeyCode.J);
        assertThat(text()).isEqualTo("ONE TWO THREE\nfour\nfive");
    }

    @Test
    void caretsThatMeetWhereLinesWereDeletedAreOneAlsoAfterRedo() throws IOException {
        open(file("notes.txt", "one\ntwo\none"));
        robots.shortcut(KeyCode.D);
        robots.shortcut(KeyCode.D);

        robots.shortcut(KeyCode.K, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("two");
        robots.shortcut(KeyCode.Z);
        assertThat(carets()).isEqualTo(2);
        robots.shortcut(KeyCode.Y);
        robots.type("x");
        assertThat(text()).isEqualTo("twox");
    }
}
