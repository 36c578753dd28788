package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/** What a screen reader is told of a text. */
class ScreenReaderTest extends ViewTest {

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return Fx.supply(() -> view().queryAccessibleAttribute(attribute, parameters));
    }

    @Test
    void aTextAreaAnswersWithTextSelectionAndCaret() {
        open("one\n😀two");
        put(Caret.selecting(2, 8));

        assertThat(Fx.supply(() -> view().getAccessibleRole())).isEqualTo(AccessibleRole.TEXT_AREA);
        assertThat(ask(AccessibleAttribute.TEXT)).isEqualTo("one\n😀two");
        assertThat(ask(AccessibleAttribute.SELECTION_START)).isEqualTo(2);
        assertThat(ask(AccessibleAttribute.SELECTION_END)).isEqualTo(6);
        assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(6);
        assertThat(ask(AccessibleAttribute.EDITABLE)).isEqualTo(true);
        assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, 5)).isEqualTo(1);
        assertThat(ask(AccessibleAttribute.LINE_START, 1)).isEqualTo(4);
        assertThat(ask(AccessibleAttribute.LINE_END, 0)).isEqualTo(3);
    }

    @Test
    void ofALongTextTheLinesAroundTheCaretAreTold() {
        Text text = Text.of("some words in a line\n".repeat(100_000));
        open(text);
        put(Caret.at(text.lineStart(50_000) + 5));

        String told = (String) ask(AccessibleAttribute.TEXT);
        int caret = (int) ask(AccessibleAttribute.CARET_OFFSET);
        assertThat(told.length()).isLessThan(50_000);
        assertThat(told.substring(caret)).startsWith("words in a line\nsome");
        assertThat(told.substring(0, caret)).endsWith("a line\nsome ");
    }

    @Test
    void theBoundsOfARangeAreWhereItIsOnTheScreen() {
        open("one\n\uD83D\uDE00two three");
        Point2D before = place(1, 2);
        Point2D behind = place(1, 5);

        // The last character is the one at the second offset, as in the toolkit's text area.
        Bounds[] bounds = (Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, 6, 8);
        assertThat(bounds).hasSize(1);
        assertThat(bounds[0].getMinX()).isCloseTo(before.getX(), within(1.0));
        assertThat(bounds[0].getMaxX()).isCloseTo(behind.getX(), within(1.0));
        assertThat(bounds[0].contains(before.midpoint(behind))).isTrue();
    }

    @Test
    void aRangeOverLinesHasBoundsInEach() {
        open("one\ntwo");

        assertThat((Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, 1, 5)).hasSize(2);
    }

    @Test
    void theOffsetAtAPointIsThatOfTheNearestCharacter() {
        open("one\n\uD83D\uDE00two");

        assertThat(ask(AccessibleAttribute.OFFSET_AT_POINT, place(1, 4))).isEqualTo(8);
    }
}
