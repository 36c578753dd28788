package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.text.Text;
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

    /** It lets go elsewhere than where the mouse was last seen. */
    @Test
    void aQuickHandSelectsToWhereItLetsGo() {
        open("abcdef\nabcdef");
        mouse(MouseEvent.MOUSE_PRESSED, place(0, 1), KeyCode.UNDEFINED);
        mouse(MouseEvent.MOUSE_DRAGGED, place(0, 3), KeyCode.UNDEFINED);
        mouse(MouseEvent.MOUSE_RELEASED, place(1, 2), KeyCode.UNDEFINED);

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

    @Test
    void beyondTheRightEdgeTheTextScrollsWhileThePointerStandsStill() {
        open("x".repeat(500));
        mouse(MouseEvent.MOUSE_PRESSED, place(0, 1), KeyCode.UNDEFINED);
        Point2D beyond = place(0, 1).add(Fx.supply(() -> view().getWidth()), 0);
        mouse(MouseEvent.MOUSE_DRAGGED, beyond, KeyCode.UNDEFINED);

        Fx.await("the end of the line", () -> view().carets().main().offset() == 500);
        assertThat(caret()).isEqualTo(Caret.selecting(1, 500));
        mouse(MouseEvent.MOUSE_RELEASED, beyond, KeyCode.UNDEFINED);
    }

    @Test
    void theWheelSelectsWhileTheButtonIsDown() {
        open("line\n".repeat(1000));
        Point2D there = place(3, 2);
        Fx.run(() -> {
            robot.mouseMove(there);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseWheel(10);
        });
        awaitLayout();

        assertThat(caret().anchor()).isEqualTo(17);
        assertThat(Fx.supply(() -> view().topLine())).isPositive();
        assertThat(caret().offset()).isEqualTo(Fx.supply(() -> view().topLine()) * 5 + 17);
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    @Test
    void aSelectionThatIsBeingDraggedStaysAtItsLettersWhileTheTextChanges() {
        open("abcdef\nabcdef");
        mouse(MouseEvent.MOUSE_PRESSED, place(0, 2), KeyCode.UNDEFINED);
        mouse(MouseEvent.MOUSE_DRAGGED, place(0, 4), KeyCode.UNDEFINED);
        Fx.run(() -> buffer().become(Text.of("more\nabcdef\nabcdef")));
        mouse(MouseEvent.MOUSE_DRAGGED, place(2, 1), KeyCode.UNDEFINED);
        assertThat(caret()).isEqualTo(Caret.selecting(7, 13));

        Fx.run(() -> buffer().become(Text.of("m")));
        mouse(MouseEvent.MOUSE_DRAGGED, place(0, 1), KeyCode.UNDEFINED);
        assertThat(caret().offset()).isEqualTo(1);
    }
}
