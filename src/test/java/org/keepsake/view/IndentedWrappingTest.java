package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;

/** A wrapped line whose screen lines begin below its indentation. */
class IndentedWrappingTest extends ViewTest {
    private static final int INDENTED = 8;
    private static final String LINE = " ".repeat(INDENTED) + "some words ".repeat(20).strip();

    /** Where the second screen line begins. */
    private long second;

    @BeforeEach
    void openWrapped() {
        open(LINE + "\nnext");
        Fx.run(() -> view().wrapProperty().set(true));
        awaitLayout();
        second =
                Fx.supply(() -> {
                    var row = view().surface().rows().rowOf(0);
                    return row.offset(row.lineStart(1));
                });
    }

    @Test
    void theCaretOfEachScreenLineIsDrawnBelowTheFirstLetter() {
        put(Caret.at(INDENTED));
        double letter = drawnCaret().getX();
        put(Caret.at(second));

        assertThat(drawnCaret().getX()).isEqualTo(letter);
        put(Caret.at(0));
        assertThat(drawnCaret().getX()).isLessThan(letter - 20);
    }

    private Point2D drawnCaret() {
        awaitLayout();
        return Fx.supply(() -> {
            var place = view().surface().screen().caretNodes().places().getFirst();
            return new Point2D(place.x(), place.top());
        });
    }

    @Test
    void homeEndUpAndDownKeepToTheScreenLines() {
        put(Caret.at(second + 5));
        press(KeyCode.HOME);
        assertThat(caret().offset()).isEqualTo(second);
        press(KeyCode.END);
        long end = caret().offset();
        assertThat(end).isGreaterThan(second + 20);
        put(Caret.at(second + 5));
        press(KeyCode.UP);
        assertThat(caret().offset()).isEqualTo(INDENTED + 5);
        press(KeyCode.DOWN);
        assertThat(caret().offset()).isEqualTo(second + 5);
        put(Caret.at(2));
        press(KeyCode.DOWN);
        assertThat(caret().offset()).isEqualTo(second);
    }

    @Test
    void aClickBesideTheSecondScreenLineGoesToItsStart() {
        put(Caret.at(second));
        Point2D at = drawnCaret();
        Fx.run(() -> {
            double left = view().surface().screen().getLayoutX();
            var pointing = new Pointing(view(), view().surface());
            assertThat(pointing.caretAt(left + 10, at.getY() + 5).offset()).isEqualTo(second);
            assertThat(pointing.caretAt(left + 10, 5).offset()).isOne();
        });
    }

    @Test
    void aKeyLaysOutOneRow() {
        put(Caret.at(INDENTED));
        awaitLayout();
        long before = Fx.supply(() -> view().rowsLaidOut());
        press(KeyCode.X);
        awaitLayout();

        assertThat(Fx.supply(() -> view().rowsLaidOut()) - before).isEqualTo(1);
    }
}
