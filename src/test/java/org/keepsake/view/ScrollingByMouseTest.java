package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** The wheel and the thumbs of the scroll bars. */
class ScrollingByMouseTest extends ViewTest {
    private static final int LINES = 33_000;

    private void openLines() {
        open("line\n".repeat(LINES));
    }

    private int topLine() {
        awaitLayout();
        return Fx.supply(() -> view().topLine());
    }

    private Bounds onScreen(String selector) {
        return Fx.supply(() -> {
            Node node = view().lookup(selector);
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    private void drag(Point2D from, Point2D to) {
        Fx.run(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        awaitLayout();
    }

    @Test
    void theWheelScrollsAndLeavesTheCaret() {
        openLines();
        Fx.run(() -> {
            robot.mouseMove(300, 200);
            robot.mouseWheel(5);
        });

        assertThat(topLine()).isPositive();
        assertThat(caret().offset()).isZero();
    }

    @Test
    void theWheelEndsAtTheEdges() {
        openLines();
        Fx.run(() -> {
            robot.mouseMove(300, 200);
            robot.mouseWheel(-5);
        });
        assertThat(topLine()).isZero();
    }

    @Test
    void theThumbOfALongTextCanBeGrabbedAndFollowsThePointer() {
        openLines();
        Bounds thumb = onScreen(".scroll-track:vertical .scroll-thumb");
        assertThat(thumb.getHeight()).isGreaterThanOrEqualTo(24);
        Point2D grip = new Point2D(thumb.getCenterX(), thumb.getCenterY());
        drag(grip, grip.add(0, (HEIGHT - thumb.getHeight()) / 2));

        assertThat(topLine()).isBetween(LINES * 48 / 100, LINES * 52 / 100);
        Bounds moved = onScreen(".scroll-track:vertical .scroll-thumb");
        assertThat(moved.getCenterY()).isBetween(HEIGHT / 2.0 - 3, HEIGHT / 2.0 + 3);
    }

    @Test
    void draggedToTheLowerEdgeTheThumbShowsTheLastLine() {
        openLines();
        Bounds thumb = onScreen(".scroll-track:vertical .scroll-thumb");
        Point2D grip = new Point2D(thumb.getCenterX(), thumb.getCenterY());
        drag(grip, new Point2D(grip.getX(), HEIGHT - 1));

        awaitLayout();
        assertThat(Fx.supply(() -> view().surface().placed().getLast().row().row().line()))
                .isEqualTo(LINES);
    }

    @Test
    void theHorizontalThumbShowsTheEndOfALongLine() {
        open("x".repeat(400));
        Bounds thumb = onScreen(".scroll-track:horizontal .scroll-thumb");
        Point2D grip = new Point2D(thumb.getCenterX(), thumb.getCenterY());
        drag(grip, new Point2D(WIDTH - 1, grip.getY()));

        Bounds text = onScreen(".text-view");
        assertThat(place(0, 400).getX()).isBetween(text.getMinX(), text.getMaxX());
    }

    private void swipe(double right, double down) {
        Point2D at = inView(50, 50);
        Fx.run(() ->
                Event.fireEvent(
                        view(),
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                50,
                                50,
                                at.getX(),
                                at.getY(),
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                -right,
                                -down,
                                -right,
                                -down,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                2,
                                null)));
        awaitLayout();
    }

    @Test
    void aFingerThatDoesNotMoveQuiteStraightScrollsAlongOneAxis() {
        open("a long line ".repeat(100).concat("\n").repeat(100));
        double left = Fx.supply(() -> view().surface().textLeft());
        swipe(6, 40);
        assertThat(topLine()).isPositive();
        assertThat(Fx.supply(() -> view().surface().textLeft())).isEqualTo(left);

        int top = topLine();
        swipe(200, -30);
        assertThat(topLine()).isEqualTo(top);
        assertThat(Fx.supply(() -> view().surface().textLeft())).isEqualTo(left - 200);
    }
}
