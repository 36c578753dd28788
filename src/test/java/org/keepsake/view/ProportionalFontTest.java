package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.layout.LaidRow;

/** Letters of different widths. */
class ProportionalFontTest extends ViewTest {
    private static final Font FONT = Font.font("Serif", 18);
    private static final Offset<Double> PIXEL = Offset.offset(1.0);

    private void openProportional(String text, boolean wraps) {
        open(text);
        Fx.run(() -> {
            view().fontProperty().set(FONT);
            view().wrapProperty().set(wraps);
        });
        awaitLayout();
        assertThat(width("iiii")).isLessThan(width("WWWW") / 2);
    }

    private static double width(String letters) {
        return Fx.supply(() -> {
            Text text = new Text(letters);
            text.setFont(FONT);
            return text.getLayoutBounds().getWidth();
        });
    }

    private double x(int line, int column) {
        return Fx.supply(() -> view().surface().placed().get(line).row().x(column, false));
    }

    @Test
    void theCaretIsBesideTheLetterThatWasClicked() {
        openProportional("iiiWWWiii", false);
        for (int column : new int[] {1, 4, 8}) {
            Point2D there = place(0, column);
            Fx.run(() -> {
                robot.mouseMove(there);
                robot.mouseClick(MouseButton.PRIMARY);
            });

            assertThat(caret()).isEqualTo(Caret.at(column));
        }
        assertThat(x(0, 6)).isEqualTo(width("iiiWWW"), PIXEL);
    }

    @Test
    void aSelectionIsAsWideAsItsLetters() {
        openProportional("iiiWWWiii", false);
        put(Caret.selecting(3, 6));
        awaitLayout();
        double shown =
                Fx.supply(() -> view().lookup(".selection-highlight").getLayoutBounds().getWidth());

        // It has a stroke here, where no style sheet takes it away.
        assertThat(shown).isEqualTo(width("WWW"), Offset.offset(2.1));
    }

    @Test
    void tabsEndAtTheSamePlaces() {
        openProportional("\tx\ni\tx\nWi\tx", false);

        assertThat(x(0, 1)).isEqualTo(4 * width("0"), Offset.offset(width(" ") / 2 + 1));
        assertThat(x(1, 2)).isEqualTo(x(0, 1), PIXEL);
        assertThat(x(2, 3) / x(0, 1)).isEqualTo(Math.rint(x(2, 3) / x(0, 1)), Offset.offset(0.05));
    }

    @Test
    void linesAreWrappedAtTheWidthOfTheirLettersBelowTheirIndentation() {
        openProportional("    " + "Wide ".repeat(60) + "\n" + "illi ".repeat(60), true);
        List<LaidRow> rows =
                Fx.supply(() ->
                        view().surface().placed().stream()
                                .<LaidRow>map(placed -> placed.row())
                                .toList());

        assertThat(rows.getFirst().lines()).isGreaterThan(rows.get(1).lines());
        LaidRow wide = rows.getFirst();
        for (int line = 1; line < wide.lines(); line++) {
            assertThat(wide.x(wide.lineStart(line), false)).isEqualTo(4 * width(" "), PIXEL);
        }
    }

    @Test
    void aRectangleHasStraightEdgesWhateverIsInIt() {
        openProportional("WWWWWWWW\niiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii\nWWWWWWWW", false);
        Point2D from = place(0, 2);
        Point2D to = place(2, 5);
        mouse(MouseEvent.MOUSE_PRESSED, from, KeyCode.ALT);
        mouse(MouseEvent.MOUSE_DRAGGED, to, KeyCode.ALT);
        mouse(MouseEvent.MOUSE_RELEASED, to, KeyCode.ALT);
        Caret middle = carets().all().get(1);

        assertThat(carets().all()).hasSize(3);
        assertThat(x(1, (int) middle.start() - 9)).isEqualTo(x(0, 2), Offset.offset(width("i")));
        assertThat(x(1, (int) middle.end() - 9)).isEqualTo(x(0, 5), Offset.offset(width("i")));
    }
}
