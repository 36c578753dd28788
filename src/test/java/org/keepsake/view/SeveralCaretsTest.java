package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.layout.LaidRow;

/** Several carets, by the keys and by the mouse. */
class SeveralCaretsTest extends ViewTest {

    @Test
    void typingAndDeletingHappenAtEachOfThem() {
        open("one\ntwo\nthree");
        press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        type("xy");
        assertThat(text()).isEqualTo("xyone\nxytwo\nxythree");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.DELETE);

        assertThat(text()).isEqualTo("xne\nxwo\nxhree");
        assertThat(carets().all()).containsExactly(Caret.at(1), Caret.at(5), Caret.at(9));
    }

    @Test
    void escapeLeavesTheMainOne() {
        open("one\ntwo");
        press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        assertThat(carets().all()).hasSize(2);
        press(KeyCode.ESCAPE);

        assertThat(carets().all()).extracting(Caret::offset).containsExactly(4L);
    }

    @Test
    void aWordIsFoundOnlyWhereItIsAWord() {
        open("for form: perform; (for) x");
        press(KeyCode.D, KeyCode.CONTROL);
        assertThat(caret()).isEqualTo(Caret.selecting(0, 3));
        press(KeyCode.D, KeyCode.CONTROL);
        press(KeyCode.D, KeyCode.CONTROL);

        assertThat(carets().all()).containsExactly(Caret.selecting(0, 3), Caret.selecting(20, 23));
    }

    /** Beginning with the last of them, all around and no further. */
    @Test
    void allOccurrencesAreFoundFromWhereverOneBegins() {
        open("aa b aa c aa d aa");
        put(Caret.at(15));
        for (int press = 0; press < 6; press++) {
            press(KeyCode.D, KeyCode.CONTROL);
        }

        assertThat(carets().all()).extracting(Caret::start).containsExactly(0L, 5L, 10L, 15L);
    }

    /** In Chinese no spaces tell words apart. */
    @Test
    void aWordIsFoundWithinASentenceWithoutSpaces() {
        open("天气, 好天气了");
        press(KeyCode.D, KeyCode.CONTROL);
        press(KeyCode.D, KeyCode.CONTROL);

        assertThat(carets().all()).containsExactly(Caret.selecting(0, 6), Caret.selecting(11, 17));
    }

    @Test
    void whatIsSelectedByHandIsFoundWithinWordsToo() {
        open("word; no words, word");
        put(Caret.selecting(0, 4));
        press(KeyCode.D, KeyCode.CONTROL);
        press(KeyCode.D, KeyCode.CONTROL);
        press(KeyCode.D, KeyCode.CONTROL);
        assertThat(carets().all())
                .containsExactly(
                        Caret.selecting(0, 4), Caret.selecting(9, 13), Caret.selecting(16, 20));
        type("x");

        assertThat(text()).isEqualTo("x; no xs, x");
    }

    @Test
    void theWordsAtAllCaretsAreSelected() {
        open("one two\nthree");
        press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        press(KeyCode.D, KeyCode.CONTROL);
        assertThat(carets().all()).containsExactly(Caret.selecting(0, 3), Caret.selecting(8, 13));
    }

    @Test
    void behindAWordThatWordIsSelectedAndNotTheSpace() {
        open("one two");
        press(KeyCode.RIGHT, KeyCode.CONTROL);
        press(KeyCode.D, KeyCode.CONTROL);

        assertThat(caret()).isEqualTo(Caret.selecting(0, 3));
    }

    @Test
    void movesKeepThemApartUntilTheyMeet() {
        open("a\nbc");
        press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        press(KeyCode.END);
        assertThat(carets().all()).containsExactly(Caret.at(1), Caret.at(4));
        press(KeyCode.HOME, KeyCode.CONTROL);

        assertThat(carets().all()).containsExactly(Caret.at(0));
    }

    @Test
    void aRectangleIsSelectedWithAlt() {
        open("abcdef\nabcdef\nabcdef");
        Point2D from = place(0, 1);
        Point2D to = place(2, 3);
        mouse(MouseEvent.MOUSE_PRESSED, from, KeyCode.ALT);
        mouse(MouseEvent.MOUSE_DRAGGED, to, KeyCode.ALT);
        mouse(MouseEvent.MOUSE_RELEASED, to, KeyCode.ALT);
        assertThat(carets().all())
                .isEqualTo(
                        List.of(
                                Caret.selecting(1, 3),
                                Caret.selecting(8, 10),
                                Caret.selecting(15, 17)));
        press(KeyCode.DELETE);

        assertThat(text()).isEqualTo("adef\nadef\nadef");
    }

    @Test
    void aClickWithCtrlAddsOne() {
        open("abcdef\nabcdef");
        Point2D there = place(1, 2);
        mouse(MouseEvent.MOUSE_PRESSED, there, KeyCode.CONTROL);
        mouse(MouseEvent.MOUSE_RELEASED, there, KeyCode.CONTROL);

        assertThat(carets().all()).containsExactly(Caret.at(0), Caret.at(9));
    }

    @Test
    void aRectangleGoesOverTheScreenLinesOfAWrappedLine() {
        open("words ".repeat(60));
        Fx.run(() -> view().wrapProperty().set(true));
        awaitLayout();
        put(Caret.at(0));
        press(KeyCode.DOWN);
        long second = caret().offset();
        press(KeyCode.DOWN);
        long third = caret().offset();
        LaidRow row = Fx.supply(() -> view().surface().placed().getFirst().row());
        double height = row.lineBottom(0);
        mouse(MouseEvent.MOUSE_PRESSED, inView(row.x(1, false), 1.5 * height), KeyCode.ALT);
        mouse(MouseEvent.MOUSE_DRAGGED, inView(row.x(4, false), 2.5 * height), KeyCode.ALT);

        assertThat(carets().all())
                .containsExactly(
                        Caret.selecting(second + 1, second + 4),
                        Caret.selecting(third + 1, third + 4));
    }

    @Test
    void aRectangleGrowsBeyondTheRightEdge() {
        open("x".repeat(500).concat("\n").repeat(2));
        mouse(MouseEvent.MOUSE_PRESSED, place(0, 1), KeyCode.ALT);
        mouse(
                MouseEvent.MOUSE_DRAGGED,
                place(1, 1).add(Fx.supply(() -> view().getWidth()), 0),
                KeyCode.ALT);

        Fx.await("the end", () -> view().carets().main().end() == 1001);
        assertThat(carets().all())
                .containsExactly(Caret.selecting(1, 500), Caret.selecting(502, 1001));
        mouse(MouseEvent.MOUSE_RELEASED, place(1, 1), KeyCode.ALT);
    }

    @Test
    void aClickWithCtrlOnTheSelectionPutsACaretThere() {
        open("abcdef\nabcdef");
        put(Caret.selecting(1, 9));
        Point2D there = place(0, 3);
        mouse(MouseEvent.MOUSE_PRESSED, there, KeyCode.CONTROL);
        mouse(MouseEvent.MOUSE_RELEASED, there, KeyCode.CONTROL);

        assertThat(carets().all()).containsExactly(Caret.at(3));
    }
}
