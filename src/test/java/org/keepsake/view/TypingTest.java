package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/** What the keys do that edit and move, and what they cost. */
class TypingTest extends ViewTest {
    private static final Text BIG = Text.of("some words in a line\n".repeat(50_000));

    @Test
    void lettersGoWhereTheCaretIs() {
        open("ad");
        press(KeyCode.RIGHT);
        type("bc");

        assertThat(text()).isEqualTo("abcd");
        assertThat(caret()).isEqualTo(Caret.at(3));
    }

    @Test
    void aTextThatIsOnlyShownStaysAsItIs() {
        open("ab");
        Fx.run(() -> buffer().setEditable(false));
        type("x");
        press(KeyCode.DELETE);
        press(KeyCode.ENTER);

        assertThat(text()).isEqualTo("ab");
    }

    @Test
    void deletingTakesClustersWordsAndWhatIsSelected() {
        open("one 👨‍👩‍👧 two");
        press(KeyCode.END);
        press(KeyCode.BACK_SPACE, KeyCode.CONTROL);
        assertThat(text()).isEqualTo("one 👨‍👩‍👧 ");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("one ");
        press(KeyCode.LEFT, KeyCode.SHIFT);
        press(KeyCode.DELETE);
        assertThat(text()).isEqualTo("one");
        press(KeyCode.HOME);
        press(KeyCode.DELETE, KeyCode.CONTROL);
        assertThat(text()).isEmpty();
    }

    @Test
    void homeAndEndOfALongLineAreThoseOfTheWholeLine() {
        String line = "word ".repeat(1000);
        open(line + "\nnext");
        press(KeyCode.END);
        assertThat(caret().offset()).isEqualTo(line.length());
        type("x");
        assertThat(text()).isEqualTo(line + "x\nnext");
        press(KeyCode.HOME, KeyCode.SHIFT);

        assertThat(caret().offset()).isZero();
        assertThat(caret().anchor()).isEqualTo(line.length() + 1);
    }

    @Test
    void theNumberPadHasArrows() {
        open("ab\ncd");
        press(KeyCode.KP_DOWN);
        press(KeyCode.KP_RIGHT, KeyCode.SHIFT);

        assertThat(caret()).isEqualTo(Caret.selecting(3, 4));
    }

    @Test
    void keysThatAreNotOursGoToTheWindow() {
        open("ab");
        press(KeyCode.K, KeyCode.CONTROL);
        press(KeyCode.F5);
        press(KeyCode.UP, KeyCode.ALT);

        assertThat(text()).isEqualTo("ab");
        assertThat(caret()).isEqualTo(Caret.at(0));
    }

    private long laidOutBy(Runnable keys) {
        awaitLayout();
        long before = Fx.supply(() -> view().rowsLaidOut());
        keys.run();
        awaitLayout();
        return Fx.supply(() -> view().rowsLaidOut()) - before;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void aLetterLaysOutTheRowThatItIsIn(double place) {
        open(BIG);
        put(Caret.at(BIG.lineStart((int) (place * (BIG.lineCount() - 1)))));

        assertThat(laidOutBy(() -> type("x"))).isEqualTo(1);
        assertThat(laidOutBy(() -> press(KeyCode.BACK_SPACE))).isEqualTo(1);
    }

    @Test
    void aLineMoreLaysOutItsTwoHalves() {
        open(BIG);
        put(Caret.at(4));

        assertThat(laidOutBy(() -> press(KeyCode.ENTER))).isEqualTo(2);
    }

    @Test
    void aCaretThatMovesInSightLaysOutNothing() {
        open(BIG);

        assertThat(laidOutBy(() -> press(KeyCode.RIGHT))).isZero();
        assertThat(laidOutBy(() -> press(KeyCode.DOWN))).isZero();
        assertThat(laidOutBy(() -> press(KeyCode.RIGHT, KeyCode.SHIFT))).isZero();
    }

    @Test
    void scrollingByALineLaysOutTheNewOne() {
        open(BIG);

        assertThat(laidOutBy(() -> press(KeyCode.DOWN, KeyCode.CONTROL))).isLessThanOrEqualTo(1);
        assertThat(caret()).isEqualTo(Caret.at(0));
        assertThat(Fx.supply(() -> view().topLine())).isEqualTo(1);
    }

    @Test
    void theWindowIsNotLaidOutForAKey() {
        open(BIG);
        press(KeyCode.RIGHT);
        Fx.run(() -> {
            awaitNothing();
            view().run(TextAction.RIGHT);
            view().insert("x", org.keepsake.view.caret.Transaction.Kind.TYPING);
            assertThat(view().getParent().isNeedsLayout()).isFalse();
            assertThat(view().isNeedsLayout()).isFalse();
        });
    }

    private void awaitNothing() {
        view().getScene().getRoot().layout();
    }

    @Test
    void pageKeysTurnPagesAndComeBack() {
        open(BIG);
        press(KeyCode.PAGE_DOWN);
        awaitLayout();
        int page = Fx.supply(() -> view().topLine());
        assertThat(page).isBetween(10, 30);
        assertThat(BIG.position(caret().offset()).line()).isEqualTo(page);

        press(KeyCode.PAGE_UP);
        awaitLayout();
        assertThat(caret().offset()).isZero();
        assertThat(Fx.supply(() -> view().topLine())).isZero();
    }

    @Test
    void aKeyBringsACaretBackThatWasScrolledAway() {
        open(BIG);
        Fx.run(() -> view().setTopLine(1000));
        awaitLayout();
        press(KeyCode.HOME, KeyCode.CONTROL);
        awaitLayout();

        assertThat(Fx.supply(() -> view().topLine())).isZero();
    }

    @Test
    void whatIsJumpedToComesToTheMiddle() {
        open(BIG);
        put(Caret.at(BIG.lineStart(30_000)));
        awaitLayout();

        int top = Fx.supply(() -> view().topLine());
        int page = (int) (HEIGHT / 18.0);
        assertThat(30_000 - top).isBetween(page / 2 - 2, page / 2 + 2);
    }

    @Test
    void homeGoesBehindTheIndentationAndThenToTheStart() {
        open("  \tone\n   \ntwo");
        put(Caret.at(5));
        press(KeyCode.HOME);
        assertThat(caret()).isEqualTo(Caret.at(3));
        press(KeyCode.HOME, KeyCode.SHIFT);
        assertThat(caret()).isEqualTo(Caret.selecting(3, 0));
        press(KeyCode.HOME);
        assertThat(caret()).isEqualTo(Caret.at(3));

        put(Caret.at(9));
        press(KeyCode.HOME);
        assertThat(caret().offset()).as("a blank line has no indentation").isEqualTo(7);
        put(Caret.at(13));
        press(KeyCode.HOME);
        assertThat(caret().offset()).isEqualTo(11);
    }

    @Test
    void homeGoesThroughTheScreenLineTheIndentationAndTheLine() {
        open("    ".concat("words ".repeat(60)));
        Fx.run(() -> view().wrapProperty().set(true));
        awaitLayout();
        put(Caret.at(4));
        press(KeyCode.DOWN);
        long second = caret().offset();
        press(KeyCode.END);
        press(KeyCode.HOME);
        assertThat(caret().offset()).isEqualTo(second);
        press(KeyCode.HOME);
        assertThat(caret().offset()).isEqualTo(4);
        press(KeyCode.HOME);
        assertThat(caret().offset()).isZero();
    }

    @Test
    void inTextFromRightToLeftWordsAndSelectionsAreLeftByTheSideOfTheKey() {
        open("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd");
        press(KeyCode.LEFT, KeyCode.CONTROL);
        assertThat(caret()).isEqualTo(Caret.at(8));
        press(KeyCode.LEFT, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(caret()).isEqualTo(Caret.selecting(8, 17));
        press(KeyCode.RIGHT);
        assertThat(caret()).isEqualTo(Caret.at(8));
        press(KeyCode.RIGHT, KeyCode.CONTROL);
        assertThat(caret()).isEqualTo(Caret.at(0));
    }

    @Test
    void linesCanBeWrappedBeforeTheRightEdge() {
        open("12345 ".repeat(60));
        Fx.run(() -> {
            view().wrapProperty().set(true);
            view().wrapColumnProperty().set(22);
        });
        awaitLayout();
        press(KeyCode.DOWN);
        assertThat(caret().offset()).as("three words and the space behind them").isEqualTo(18);

        Fx.run(() -> view().wrapColumnProperty().set(23));
        awaitLayout();
        put(Caret.at(0));
        press(KeyCode.DOWN);
        assertThat(caret().offset()).as("the space behind the fourth may hang").isEqualTo(24);

        Fx.run(() -> view().wrapColumnProperty().set(1000));
        awaitLayout();
        put(Caret.at(0));
        press(KeyCode.DOWN);
        assertThat(caret().offset()).as("never beyond the edge").isBetween(40L, 100L);
    }
}
