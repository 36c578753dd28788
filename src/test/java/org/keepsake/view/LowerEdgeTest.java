package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

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

    /** A bar below the text takes this many pixels. */
    private void takeFromTheBottom(double pixels) {
        Fx.run(() -> ((Region) view().getParent()).setPadding(new Insets(0, 0, pixels, 0)));
        Fx.await("the text to shrink", () -> view().getHeight() == HEIGHT - pixels);
        awaitLayout();
    }

    private void putCaretIntoLine(int line) {
        put(Caret.at(Fx.supply(() -> view().text().lineStart(line))));
        awaitLayout();
    }

    @Test
    void aCaretInTheLastRowStaysInSightWhenABarTakesRoom() {
        open("short\n".repeat(100));
        int last = (int) (HEIGHT / Fx.supply(() -> view().surface().pitch())) - 1;
        putCaretIntoLine(last);
        assertThat(Fx.supply(() -> view().topLine())).isZero();
        takeFromTheBottom(60);

        assertThat(bottomOfCaret()).isPositive().isLessThanOrEqualTo(HEIGHT - 60);
    }

    @Test
    void nothingScrollsForABarIfTheCaretIsStillInSight() {
        open("short\n".repeat(100));
        putCaretIntoLine(3);
        takeFromTheBottom(60);

        assertThat(Fx.supply(() -> view().topLine())).isZero();
    }

    @Test
    void nothingScrollsForABarIfTheCaretWasOutOfSight() {
        open("short\n".repeat(100));
        putCaretIntoLine(3);
        Fx.run(() -> view().setTopLine(50));
        awaitLayout();
        takeFromTheBottom(60);

        assertThat(Fx.supply(() -> view().topLine())).isEqualTo(50);
    }

    private void putCaretIntoTheLastRow() {
        Fx.run(() -> {
            long last = view().surface().placed().getLast().row().row().start();
            view().setCarets(Carets.of(Caret.at(last)));
        });
        awaitLayout();
    }

    private void zoomTo(int size) {
        Fx.run(() -> view().fontProperty().set(Font.font("Monospaced", size)));
        awaitLayout();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCaretInTheLastRowStaysInSightWhenTheTextIsEnlarged(boolean wraps) {
        open("some words ".repeat(12).concat("\n").repeat(100));
        Fx.run(() -> view().wrapProperty().set(wraps));
        awaitLayout();
        putCaretIntoTheLastRow();
        zoomTo(20);
        zoomTo(30);

        assertThat(bottomOfCaret()).isPositive().isLessThanOrEqualTo(textHeight());
    }

    @Test
    void theLastRowStaysInSightWhenLinesAreWrapped() {
        open("some words ".repeat(30).concat("\n").repeat(100));
        putCaretIntoTheLastRow();
        Fx.run(() -> view().wrapProperty().set(true));

        assertThat(bottomOfCaret()).isPositive().isLessThanOrEqualTo(textHeight());
    }

    @Test
    void nothingScrollsForLargerTextIfTheCaretWasOutOfSight() {
        open("short\n".repeat(100));
        putCaretIntoLine(3);
        Fx.run(() -> view().setTopLine(50));
        awaitLayout();
        zoomTo(30);

        assertThat(Fx.supply(() -> view().topLine())).isEqualTo(50);
    }
}
