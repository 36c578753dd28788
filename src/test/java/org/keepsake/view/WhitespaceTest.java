package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** Spaces and tabs that are made visible. */
class WhitespaceTest extends ViewTest {

    private void show(boolean visible) {
        Fx.run(() -> view().whitespaceProperty().set(visible));
        awaitLayout();
    }

    /** Where dots begin, and the shafts and the heads of arrows. */
    private List<MoveTo> drawn() {
        return Fx.supply(() ->
                view().lookupAll(".whitespace").stream()
                        .flatMap(node -> ((Path) node).getElements().stream())
                        .filter(MoveTo.class::isInstance)
                        .map(MoveTo.class::cast)
                        .toList());
    }

    @Test
    void nothingIsDrawnUnlessAskedFor() {
        open("a b\tc ");

        assertThat(drawn()).isEmpty();
    }

    @Test
    void everySpaceHasADotTrailingOnesToo() {
        open("a b  ");
        show(true);

        assertThat(drawn()).hasSize(3);
        show(false);
        assertThat(drawn()).isEmpty();
    }

    @Test
    void aTabIsAnArrowOfTwoShapes() {
        open("\tx");
        show(true);

        assertThat(drawn()).hasSize(2);
    }

    @Test
    void aSpaceThatDoesNotBreakIsToldFromOneThatDoes() {
        open("a\u00a0b\u202fc");
        show(true);

        assertThat(drawn()).hasSize(2);
        assertThat(drawn().getFirst().getX()).isLessThan(place(0, 2).getX() - place(0, 0).getX());
        open("a b c");
        show(true);
        double dot = drawn().getFirst().getY();
        closeTheWindow();
        open("a\u00a0b");
        show(true);
        assertThat(drawn().getFirst().getY()).isGreaterThan(dot);
    }

    @Test
    void nothingChangesItsPlace() {
        open("a b\tc  d ");
        List<Point2D> before = IntStream.range(0, 9).mapToObj(i -> place(0, i)).toList();
        show(true);

        assertThat(IntStream.range(0, 9).mapToObj(i -> place(0, i)).toList()).isEqualTo(before);
    }

    @Test
    void aDotIsInTheMiddleOfItsSpace() {
        open("a b");
        show(true);
        double left = place(0, 1).getX();
        double right = place(0, 2).getX();
        double letters = place(0, 0).getX();

        assertThat(drawn().getFirst().getX()).isBetween(left - letters + 1, right - letters - 1);
    }

    @Test
    void whatIsTypedIsDrawnAtOnce() {
        open("ab");
        show(true);
        press(KeyCode.SPACE);
        awaitLayout();

        assertThat(drawn()).hasSize(1);
    }
}
