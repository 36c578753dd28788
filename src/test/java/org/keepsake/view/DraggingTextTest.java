package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;

/** Dragging the selection to another place. */
class DraggingTextTest extends ViewTest {

    /** Nothing is held. */
    private static final KeyCode NO_KEY = KeyCode.UNDEFINED;

    private void openAndGrab() {
        open("one two\nthree\n".concat("more\n".repeat(100)));
        put(Caret.selecting(0, 4));
        awaitLayout();
        mouse(MouseEvent.MOUSE_PRESSED, place(0, 2), NO_KEY);
    }

    private void dragTo(Point2D place, KeyCode held) {
        mouse(MouseEvent.MOUSE_DRAGGED, place, held);
        awaitLayout();
    }

    private void drop(Point2D place, KeyCode held) {
        dragTo(place, held);
        mouse(MouseEvent.MOUSE_RELEASED, place, held);
        awaitLayout();
    }

    private String firstLines() {
        return text().substring(0, text().indexOf("\nmore"));
    }

    /** Where the caret is that shows the place. */
    private Optional<Point2D> shownPlace() {
        return Fx.supply(() -> {
            Node caret = view().lookup(".drop");
            return caret.isVisible()
                    ? Optional.of(caret.localToScreen(caret.getLayoutBounds().getCenterX(), 8))
                    : Optional.empty();
        });
    }

    @Test
    void itIsMovedAndStaysSelected() {
        openAndGrab();
        drop(place(1, 5), NO_KEY);

        assertThat(firstLines()).isEqualTo("two\nthreeone ");
        assertThat(caret()).isEqualTo(Caret.selecting(9, 13));
    }

    @Test
    void withCtrlItIsCopied() {
        openAndGrab();
        dragTo(place(1, 2), NO_KEY);
        drop(place(1, 5), KeyCode.CONTROL);

        assertThat(firstLines()).isEqualTo("one two\nthreeone ");
        assertThat(caret()).isEqualTo(Caret.selecting(13, 17));
    }

    @Test
    void withCtrlHeldFromTheStartItIsCopied() {
        openAndGrab();
        mouse(MouseEvent.MOUSE_PRESSED, place(0, 2), KeyCode.CONTROL);
        dragTo(place(1, 2), KeyCode.CONTROL);
        drop(place(1, 5), KeyCode.CONTROL);

        assertThat(firstLines()).isEqualTo("one two\nthreeone ");
        assertThat(caret()).isEqualTo(Caret.selecting(13, 17));
    }

    @Test
    void aSingleLetterCanBeDraggedByEitherHalf() {
        openAndGrab();
        put(Caret.selecting(0, 1));
        awaitLayout();
        double letter = place(0, 1).getX() - place(0, 0).getX();
        mouse(MouseEvent.MOUSE_PRESSED, place(0, 0).add(0.2 * letter, 0), NO_KEY);
        drop(place(1, 0), NO_KEY);
        assertThat(firstLines()).isEqualTo("ne two\nothree");

        mouse(MouseEvent.MOUSE_PRESSED, place(1, 0).add(0.8 * letter, 0), NO_KEY);
        drop(place(0, 0), NO_KEY);
        assertThat(firstLines()).isEqualTo("one two\nthree");
    }

    @Test
    void aCaretShowsWhereItWillBe() {
        openAndGrab();
        assertThat(shownPlace()).isEmpty();
        Point2D there = place(1, 3);
        dragTo(there, NO_KEY);

        assertThat(shownPlace())
                .hasValueSatisfying(place -> {
                    assertThat(place.getX()).isBetween(there.getX() - 2, there.getX() + 2);
                    assertThat(place.getY()).isBetween(there.getY() - 8, there.getY() + 8);
                });
        drop(there, NO_KEY);
        assertThat(shownPlace()).isEmpty();
    }

    @Test
    void escGivesItUp() {
        openAndGrab();
        dragTo(place(1, 3), NO_KEY);
        press(KeyCode.ESCAPE);
        awaitLayout();
        assertThat(shownPlace()).isEmpty();
        drop(place(1, 5), NO_KEY);

        assertThat(firstLines()).isEqualTo("one two\nthree");
        assertThat(caret()).isEqualTo(Caret.selecting(0, 4));
    }

    @Test
    void atTheLowerEdgeTheTextScrolls() {
        openAndGrab();
        Point2D edge = Fx.supply(() -> view().localToScreen(60, HEIGHT - 5));
        dragTo(edge, NO_KEY);
        Fx.await("rows further down", () -> view().topLine() > 3);

        dragTo(Fx.supply(() -> view().localToScreen(60, HEIGHT / 2.0)), NO_KEY);
        int top = Fx.supply(() -> view().topLine());
        mouse(MouseEvent.MOUSE_RELEASED, edge, NO_KEY);
        assertThat(Fx.supply(() -> view().topLine())).isBetween(top - 1, top + 1);
        assertThat(firstLines()).isEqualTo("two\nthree");
    }

    @Test
    void outsideTheViewItShowsNoPlaceAndMovesNothing() {
        openAndGrab();
        dragTo(place(1, 3), NO_KEY);
        drop(new Point2D(WIDTH + 50, 20), NO_KEY);

        assertThat(shownPlace()).isEmpty();
        assertThat(firstLines()).isEqualTo("one two\nthree");
    }

    @Test
    void whatIsOnlyReadStaysWhereItIs() {
        openAndGrab();
        Fx.run(() -> buffer().setEditable(false));
        drop(place(1, 5), NO_KEY);

        assertThat(firstLines()).isEqualTo("one two\nthree");
    }
}
