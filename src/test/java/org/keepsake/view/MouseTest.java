package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;

/** What the mouse selects. */
class MouseTest extends ViewTest {

    private void click(Point2D place, int times) {
        Fx.run(() -> {
            robot.mouseMove(place);
            for (int i = 0; i < times; i++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
        });
    }

    private void drag(Point2D from, Point2D to) {
        Fx.run(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
    }

    @Test
    void aClickPutsTheCaretAtTheNearestBoundary() {
        open("abcdef\nabcdef");
        click(place(1, 3), 1);

        assertThat(caret()).isEqualTo(Caret.at(10));
    }

    @Test
    void twoClicksSelectAWordAndThreeALine() {
        open("one two three\nend");
        click(place(0, 5), 2);
        assertThat(caret()).isEqualTo(Caret.selecting(4, 7));
        click(place(0, 5), 1);

        assertThat(caret()).isEqualTo(Caret.selecting(0, 14));
    }

    @Test
    void draggingSelects() {
        open("abcdef\nabcdef");
        drag(place(0, 1), place(1, 2));

        assertThat(caret()).isEqualTo(Caret.selecting(1, 9));
    }

    @Test
    void withShiftAClickSelectsUpToThere() {
        open("abcdef");
        put(Caret.at(1));
        awaitLayout();
        Point2D there = place(0, 4);
        mouse(MouseEvent.MOUSE_PRESSED, there, KeyCode.SHIFT);
        mouse(MouseEvent.MOUSE_RELEASED, there, KeyCode.SHIFT);

        assertThat(caret()).isEqualTo(Caret.selecting(1, 4));
    }

    @Test
    void aClickBesideTheTextSelectsTheLine() {
        open("one\ntwo\nthree");
        Point2D text = place(1, 0);
        click(new Point2D(10, text.getY()), 1);

        assertThat(caret()).isEqualTo(Caret.selecting(4, 8));
    }
}
