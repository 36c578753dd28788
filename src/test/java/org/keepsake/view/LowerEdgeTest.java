package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;

/** The lower edge of the text, with and without a horizontal scroll bar. */
class LowerEdgeTest extends ViewTest {

    private double textHeight() {
        awaitLayout();
        return Fx.supply(() -> view().surface().screen().height());
    }

    private double bottomOfCaret() {
        awaitLayout();
        return Fx.supply(() -> new Pointing(view(), view().surface()).belowCaret().getY());
    }

    @Test
    void shortLinesHaveTheWholeHeight() {
        open("short\n".repeat(100));

        assertThat(textHeight()).isEqualTo(HEIGHT);
    }

    @Test
    void theBarOfALongLineTakesItsRoomFromTheText() {
        open("long ".repeat(100));

        assertThat(textHeight()).isLessThan(HEIGHT).isGreaterThan(HEIGHT - 20);
    }

    @Test
    void theLastLineIsAboveTheBarThatComesWithIt() {
        open("short\n".repeat(100) + "long ".repeat(100));
        put(Caret.at(Fx.supply(() -> view().text().byteLength())));

        assertThat(bottomOfCaret()).isLessThanOrEqualTo(textHeight());
        assertThat(textHeight()).isLessThan(HEIGHT);
    }

    @Test
    void typingBeyondTheRightEdgeKeepsTheCaretAboveTheBar() {
        open("short\n".repeat(100) + "x".repeat(60));
        put(Caret.at(Fx.supply(() -> view().text().byteLength())));
        assertThat(textHeight()).isEqualTo(HEIGHT);
        while (textHeight() == HEIGHT) {
            press(KeyCode.X);
        }

        assertThat(bottomOfCaret()).isLessThanOrEqualTo(textHeight());
    }
}
