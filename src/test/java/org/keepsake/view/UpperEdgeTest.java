package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Transaction;

/** What one reads stays where it is when a bar above the text comes and goes. */
class UpperEdgeTest extends ViewTest {
    private static final double BAR = 60;

    private void bar(double pixels) {
        Fx.run(() -> ((Region) view().getParent()).setPadding(new Insets(pixels, 0, 0, 0)));
        Fx.await("the text to shrink", () -> view().getHeight() == HEIGHT - pixels);
        awaitLayout();
    }

    private void openLines(int lines, int caret, int top) {
        open("short\n".repeat(lines));
        put(Caret.at(Fx.supply(() -> view().text().lineStart(caret))));
        Fx.run(() -> view().setTopLine(top));
        awaitLayout();
    }

    /** Where a line is in the window. */
    private double y(int line) {
        return Fx.supply(() -> {
            Surface surface = view().surface();
            surface.layout();
            return surface.placed().stream()
                    .filter(row -> row.row().row().line() == line)
                    .mapToDouble(row -> view().localToScene(0, row.y()).getY())
                    .findFirst()
                    .orElse(Double.NaN);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 199})
    void rowsKeepTheirPlaceWhileABarCoversTheFirstOnes(int top) {
        openLines(200, Math.min(top + 12, 199), top);
        int line = Fx.supply(() -> view().topLine()) + 10;
        double before = y(line);

        bar(BAR);
        assertThat(y(line)).isEqualTo(before, within(0.5));
        bar(0);
        assertThat(y(line)).isEqualTo(before, within(0.5));
    }

    @Test
    void aBarThatGrowsAndShrinksBitByBitMovesNothing() {
        openLines(200, 52, 40);
        double before = y(50);

        for (double pixels : new double[] {BAR, 41, 20, 7, 0}) {
            bar(pixels);
        }

        assertThat(y(50)).isEqualTo(before, within(0.5));
    }

    @Test
    void theRowOfTheCaretAndTheOneAboveItAreNotCovered() {
        openLines(200, 41, 40);

        bar(BAR);

        assertThat(y(40)).isEqualTo(BAR, within(0.5));
    }

    @Test
    void atTheBeginningTheRowsFollowTheBarThatGoes() {
        openLines(200, 0, 0);
        bar(BAR);
        assertThat(y(0)).isEqualTo(BAR, within(0.5));

        bar(0);

        assertThat(y(0)).isZero();
    }

    @Test
    void aTextThatFitsBelowTheBarIsNotCovered() {
        openLines(5, 4, 0);

        bar(BAR);

        assertThat(y(0)).isEqualTo(BAR, within(0.5));
    }

    @Test
    void whatIsTypedRightAfterAMoveIsInSightAsIfThereHadBeenAFrameBetween() {
        openLines(200, 6, 5);

        Fx.run(() -> {
            view().run(TextAction.DOCUMENT_START);
            view().insert("new\n", Transaction.Kind.TYPING);
        });
        awaitLayout();

        assertThat(Fx.supply(view()::topLine)).isZero();
    }
}
