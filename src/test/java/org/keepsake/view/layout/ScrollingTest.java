package org.keepsake.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;

class ScrollingTest {
    private static final double HEIGHT = 100;

    private static Text lines(int count) {
        return Text.of(
                IntStream.range(0, count)
                        .mapToObj(i -> "line " + i + "x".repeat(i % 23))
                        .collect(Collectors.joining("\n")));
    }

    private static Scrolling over(Text text, int columns) {
        return new Scrolling(new Grid(text, columns), HEIGHT);
    }

    /**
     * How far below the beginning of the text the upper edge is: what the arithmetic never sums.
     */
    private static double distance(Grid grid, Viewport viewport) {
        int top = grid.rowOf(viewport.top()).row().index();
        return IntStream.range(0, top).mapToDouble(i -> grid.row(i).height()).sum()
                + viewport.into();
    }

    private static double total(Grid grid) {
        return IntStream.range(0, grid.count()).mapToDouble(i -> grid.row(i).height()).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 12})
    void scrollingByPixelsIsAddingThem(int columns) {
        Random random = new Random(columns);
        Grid grid = new Grid(lines(200), columns);
        Scrolling scrolling = new Scrolling(grid, HEIGHT);
        Viewport viewport = Viewport.START;
        double expected = 0;
        for (int i = 0; i < 300; i++) {
            double way = random.nextInt(-400, 500);
            viewport = scrolling.by(viewport, way);
            expected = Math.clamp(expected + way, 0, total(grid) - HEIGHT);
            assertThat(distance(grid, viewport)).isEqualTo(expected);
        }
    }

    @Test
    void theRowsInSightCoverTheViewAndNoMore() {
        List<PlacedRow> visible = over(lines(100), 0).visible(new Viewport(0, 7));

        assertThat(visible).hasSize(6);
        assertThat(visible.getFirst().y()).isEqualTo(-7);
        assertThat(visible.getLast().bottom()).isGreaterThanOrEqualTo(HEIGHT);
    }

    @Test
    void aShortTextStaysAtTheTop() {
        assertThat(over(lines(3), 0).by(Viewport.START, 500)).isEqualTo(Viewport.START);
        assertThat(over(Text.empty(), 0).by(Viewport.START, 500)).isEqualTo(Viewport.START);
    }

    @Test
    void aCaretInSightScrollsNothing() {
        Text text = lines(100);
        Viewport viewport = new Viewport(text.lineStart(10), 0);

        assertThat(over(text, 0).showing(viewport, text.lineStart(12), false)).isEqualTo(viewport);
    }

    @Test
    void aCaretInSightLeavesNoRoomBelowTheEndUnused() {
        Text text = lines(3);
        Viewport viewport = new Viewport(text.lineStart(2), 0);

        assertThat(over(text, 0).showing(viewport, text.lineStart(2), false))
                .isEqualTo(Viewport.START);
        assertThat(over(text, 0).centring(viewport, text.lineStart(2))).isEqualTo(Viewport.START);
    }

    @Test
    void aCaretThatLeavesTheScreenIsFollowedByALine() {
        Text text = lines(100);
        Viewport viewport = new Viewport(text.lineStart(10), 0);

        assertThat(over(text, 0).showing(viewport, text.lineStart(15), false))
                .isEqualTo(new Viewport(text.lineStart(11), 0));
        assertThat(over(text, 0).showing(viewport, text.lineStart(9), false))
                .isEqualTo(new Viewport(text.lineStart(9), 0));
    }

    @Test
    void whatIsFarAwayComesToTheMiddle() {
        Text text = lines(100);
        Grid grid = new Grid(text, 0);

        Viewport shown = over(text, 0).showing(Viewport.START, text.lineStart(50), false);
        assertThat(distance(grid, shown)).isEqualTo(50 * Grid.LINE + Grid.LINE / 2 - HEIGHT / 2);
        assertThat(over(text, 0).centring(Viewport.START, text.lineStart(50))).isEqualTo(shown);
    }

    @Test
    void whatIsJumpedToIsCentredOnlyWhenItWasOutOfSight() {
        Text text = lines(100);

        assertThat(over(text, 0).centring(Viewport.START, text.lineStart(4)))
                .isEqualTo(Viewport.START);
        assertThat(over(text, 0).centring(Viewport.START, text.lineStart(5)))
                .isNotEqualTo(Viewport.START);
    }

    @Test
    void theEndsAreNotPassedByCentring() {
        Text text = lines(100);
        Grid grid = new Grid(text, 0);

        Viewport end = over(text, 0).centring(Viewport.START, text.byteLength());
        assertThat(distance(grid, end)).isEqualTo(total(grid) - HEIGHT);
        assertThat(over(text, 0).centring(end, 0)).isEqualTo(Viewport.START);
    }

    @Test
    void aPlaceWithinAWrappedRowIsFound() {
        Text text = Text.of("x".repeat(1000));
        Grid grid = new Grid(text, 10);

        Viewport shown = new Scrolling(grid, HEIGHT).showing(Viewport.START, 500, false);
        assertThat(distance(grid, shown)).isEqualTo(50 * Grid.LINE + Grid.LINE / 2 - HEIGHT / 2);
    }

    @Test
    void anEditAboveLeavesTheSameRowsInSight() {
        Text text = lines(100);
        Viewport viewport = new Viewport(text.lineStart(50), 3);
        Text now = text.replace(10, 10, Text.of("one\ntwo\n"));

        assertThat(viewport.after(text, now, Edit.between(text, now)))
                .isEqualTo(new Viewport(now.lineStart(52), 3));
    }

    @Test
    void anEditBelowOrAtTheTopMovesNothing() {
        Text text = lines(100);
        Viewport viewport = new Viewport(text.lineStart(50), 3);
        Text below = text.replace(text.lineStart(60), text.byteLength(), Text.empty());
        Text at = text.replace(text.lineStart(50), text.lineStart(50), Text.of("x"));

        assertThat(viewport.after(text, below, Edit.between(text, below))).isEqualTo(viewport);
        assertThat(viewport.after(text, at, Edit.between(text, at))).isEqualTo(viewport);
    }

    @Test
    void aTextThatHasBecomeShorterIsShownToItsEnd() {
        Text text = lines(10);
        Grid grid = new Grid(text, 0);

        Viewport settled = new Scrolling(grid, HEIGHT).settled(new Viewport(text.lineStart(8), 0));
        assertThat(distance(grid, settled)).isEqualTo(total(grid) - HEIGHT);
    }
}
