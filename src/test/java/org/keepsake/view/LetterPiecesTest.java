package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.view.layout.LaidRow;
import org.keepsake.view.row.RowNode;

/** Letters that the toolkit lays out wrongly in one piece. */
class LetterPiecesTest extends ViewTest {
    private static final String ARABIC = "\u0633\u0644\u0627\u0645";
    private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";

    @Test
    void theFirstWordIsOnTheRightAndTheSpaceBetweenThem() {
        open(ARABIC + " " + HEBREW);

        double arabic = place(0, 2).getX();
        double hebrew = place(0, 7).getX();
        assertThat(arabic).isGreaterThan(hebrew);
        assertThat(place(0, 4).getX()).isBetween(hebrew, arabic);
    }

    @Test
    void theSpaceIsDrawnWhereTheCaretFindsIt() {
        open(ARABIC + " " + HEBREW);

        double left = Math.min(place(0, 4).getX(), place(0, 5).getX());
        double right = Math.max(place(0, 4).getX(), place(0, 5).getX());
        assertThat(right - left).isGreaterThan(4);
        assertThat(inkBetween(left + 1, right - 1)).isFalse();
        assertThat(inkBetween(left - 6, left)).isTrue();
        assertThat(inkBetween(right, right + 8)).isTrue();
    }

    /** Which has its glyph from another font than the letters, where the first one has none. */
    @Test
    void aFullStopIsDrawnWhereTheCaretFindsIt() {
        open(HEBREW + ", " + HEBREW + ".");
        int stop = 2 * HEBREW.length() + 2;

        double left = Math.min(place(0, stop).getX(), place(0, stop + 1).getX());
        double right = Math.max(place(0, stop).getX(), place(0, stop + 1).getX());
        assertThat(inkBetween(left, right)).isTrue();
        assertThat(inkBetween(left, right, 0.55)).as("ink above a full stop").isFalse();
    }

    @Test
    void lettersBehindJoinedEmojiAreOneAfterTheOther() {
        String emoji = "\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69 \uD83C\uDDE9\uD83C\uDDEA";
        open("e " + emoji + " end\nend");
        int end = ("e " + emoji + " ").length();
        double letter = place(1, 1).getX() - place(1, 0).getX();

        for (int column = end - 1; column < end + 3; column++) {
            assertThat(place(0, column + 1).getX() - place(0, column).getX())
                    .isCloseTo(letter, within(0.5));
        }
    }

    /** As an e with an accent of its own, or as Hindi. */
    @ParameterizedTest
    @ValueSource(strings = {"cafe\u0301s", "\u0928\u092e\u0938\u094d\u0924\u0947"})
    void wordsThatAreShapedAreWrappedAsOthers(String word) {
        open("letters ".repeat(20) + word + " letters".repeat(20) + (" " + word).repeat(50));
        Fx.run(() -> view().wrapProperty().set(true));
        awaitLayout();

        Fx.run(() -> {
            view().surface().layout();
            LaidRow row = view().surface().placed().getFirst().row();
            assertThat(row.lines()).isGreaterThan(4);
            assertThat(((RowNode) row).width()).isLessThanOrEqualTo(WIDTH);
            for (int line = 1; line < row.lines(); line++) {
                long start = row.offset(row.lineStart(line));
                assertThat(view().text().string(start - 1, start)).isEqualTo(" ");
            }
        });
    }

    /** Whether anything is drawn of the letters in these columns of the screen. */
    private boolean inkBetween(double left, double right) {
        return inkBetween(left, right, 1);
    }

    /** Looks at the upper part of them only, a share of their height. */
    private boolean inkBetween(double left, double right, double share) {
        return Fx.supply(() -> {
            Node letters = view().lookup("TextFlow");
            Bounds at = ((TextFlow) letters).localToScreen(letters.getLayoutBounds());
            view().currentLineProperty().set(false);
            view().surface().setActive(false);
            view().surface().layout();
            WritableImage picture = view().getScene().snapshot(null);
            Color ground = picture.getPixelReader().getColor(590, 390);
            double scene = view().localToScreen(0, 0).getX();
            double top = at.getMinY() - view().localToScreen(0, 0).getY();
            for (int x = (int) (left - scene); x < right - scene; x++) {
                for (int y = (int) top; y < top + share * at.getHeight(); y++) {
                    if (!picture.getPixelReader().getColor(x, y).equals(ground)) {
                        return true;
                    }
                }
            }
            return false;
        });
    }
}
