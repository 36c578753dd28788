package org.keepsake.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

class MovesTest {
    private static final Text TEXT = Text.of("0123456789\nab\nABCDEFGHIJ");

    private static Moves in(Text text, int columns) {
        return new Moves(new Grid(text, columns));
    }

    @Test
    void upAndDownComeBackToTheColumnOverShorterLines() {
        Moves moves = in(TEXT, 0);
        Caret down = moves.down(Caret.at(7), false);

        assertThat(down.offset()).isEqualTo(13);
        assertThat(moves.down(down, false).offset()).isEqualTo(21);
        assertThat(moves.up(moves.down(down, false), false).offset()).isEqualTo(13);
        assertThat(moves.up(down, false).offset()).isEqualTo(7);
    }

    @Test
    void beyondTheFirstAndTheLastLineAreTheEndsOfTheText() {
        Moves moves = in(TEXT, 0);

        assertThat(moves.up(Caret.at(7), false).offset()).isZero();
        assertThat(moves.down(Caret.at(20), false).offset()).isEqualTo(24);
    }

    @Test
    void selectingKeepsTheAnchor() {
        assertThat(in(TEXT, 0).down(Caret.at(1), true).anchor()).isEqualTo(1);
        assertThat(in(TEXT, 0).end(Caret.at(1), true)).isEqualTo(Caret.selecting(1, 10));
    }

    @Test
    void wrappedLinesAreMovedThroughOneByOne() {
        Moves moves = in(TEXT, 4);
        Caret second = moves.down(Caret.at(2), false);

        assertThat(second.offset()).isEqualTo(6);
        assertThat(moves.down(second, false).offset()).isEqualTo(10);
        assertThat(moves.up(second, false).offset()).isEqualTo(2);
    }

    @Test
    void homeAndEndGoToTheEndsOfTheScreenLineAndThenOfTheLine() {
        Moves moves = in(TEXT, 4);
        Caret end = moves.end(Caret.at(5), false);

        assertThat(end).isEqualTo(new Caret(8, 8, true, Double.NaN));
        assertThat(moves.end(end, false).offset()).isEqualTo(10);
        assertThat(moves.home(end, false).offset()).isEqualTo(4);
        assertThat(moves.home(Caret.at(4), false).offset()).isZero();
    }

    @Test
    void aLongLineIsNoneButOne() {
        Text text = Text.of("x".repeat(20_000) + "\nnext");
        Moves moves = in(text, 0);
        Caret end = moves.end(Caret.at(100), false);

        assertThat(end).isEqualTo(new Caret(512, 512, true, Double.NaN));
        assertThat(moves.end(end, false).offset()).isEqualTo(20_000);
        assertThat(moves.home(Caret.at(1024), false).offset()).isZero();
        assertThat(moves.down(end, false)).isEqualTo(new Caret(1024, 1024, true, 5120));
    }

    @Test
    void aPageIsSoManyPixels() {
        Moves moves = in(TEXT, 0);

        assertThat(moves.by(Caret.at(1), 2 * Grid.LINE, false).offset()).isEqualTo(15);
        assertThat(moves.by(Caret.at(1), 9 * Grid.LINE, false).offset()).isEqualTo(24);
        assertThat(moves.by(Caret.at(15), -9 * Grid.LINE, false).offset()).isZero();
    }

    @Test
    void aClickGoesToTheNearestBoundary() {
        Grid grid = new Grid(TEXT, 4);

        assertThat(Moves.at(grid.row(0), 14, 5)).isEqualTo(Caret.at(1));
        assertThat(Moves.at(grid.row(0), 16, 25)).isEqualTo(Caret.at(6));
        assertThat(Moves.at(grid.row(0), 500, 5)).isEqualTo(new Caret(4, 4, true, Double.NaN));
        assertThat(Moves.at(grid.row(0), 500, 500)).isEqualTo(Caret.at(10));
    }
}
