package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.layout.LaidRow;
import org.keepsake.view.layout.PlacedRow;

/** A line that is too long to be laid out as a whole, wrapped. */
class LongWrappedLineTest extends ViewTest {

    private static String words(int length) {
        Random random = new Random(1);
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append("abcdefghijklmnop", 0, 1 + random.nextInt(12)).append(' ');
        }
        return words.append("end").toString();
    }

    private void openWrapped(String text) {
        open(text);
        Fx.run(() -> view().wrapProperty().set(true));
        awaitLayout();
    }

    /** The screen lines, as far as the rows on the screen go. */
    private List<String> screenLines() {
        return Fx.supply(() -> {
            view().surface().layout();
            List<String> lines = new ArrayList<>();
            for (PlacedRow placed : view().surface().placed()) {
                LaidRow row = placed.row();
                for (int line = 0; line < row.lines(); line++) {
                    lines.add(
                            view().text()
                                    .string(
                                            row.offset(row.lineStart(line)),
                                            row.offset(row.lineEnd(line))));
                }
            }
            return lines;
        });
    }

    @Test
    void itsWordsAreWrappedAsThoseOfAShortLine() {
        String words = words(20_000);
        openWrapped(words.substring(0, 4000));
        List<String> whole = screenLines();
        Fx.run(() -> view().surface().beginAt(0));
        closeTheWindow();
        openWrapped(words);
        List<String> pieces = screenLines();

        assertThat(pieces).hasSizeGreaterThan(20);
        assertThat(pieces.subList(0, 20)).isEqualTo(whole.subList(0, 20));
    }

    @Test
    void noWordIsBrokenWhereverOneLooks() {
        openWrapped(words(200_000));
        for (long at : new long[] {0, 1000, 33_000, 100_000, 199_000}) {
            put(Caret.at(at));
            awaitLayout();
            List<String> lines = screenLines();
            for (String line : lines.subList(0, lines.size() - 1)) {
                assertThat(line).endsWith(" ");
            }
        }
    }

    @Test
    void homeAndEndGoToTheScreenLineAndThenToTheLine() {
        String words = words(20_000);
        openWrapped(words);
        put(Caret.at(1500));
        press(KeyCode.HOME);
        long home = caret().offset();
        assertThat(home).isBetween(1400L, 1500L);
        assertThat(words.charAt((int) home - 1)).isEqualTo(' ');
        press(KeyCode.END);
        assertThat(caret().offset()).isBetween(1500L, 1600L);
        press(KeyCode.END);
        assertThat(caret().offset()).isEqualTo(words.length());
        put(Caret.at(1500));
        press(KeyCode.HOME);
        press(KeyCode.HOME);
        assertThat(caret().offset()).isZero();
    }

    @Test
    void downAndUpGoThroughEveryScreenLine() {
        openWrapped(words(12_000));
        put(Caret.at(0));
        List<Long> down = new ArrayList<>(List.of(0L));
        while (down.size() < 2 || !down.getLast().equals(down.get(down.size() - 2))) {
            press(KeyCode.DOWN);
            down.add(caret().offset());
        }
        assertThat(down.size()).isGreaterThan(12_000 / 80);
        for (int i = 1; i < down.size() - 2; i++) {
            assertThat(down.get(i) - down.get(i - 1)).isBetween(40L, 100L);
        }
        // From the end of the text the way up would be in another column.
        put(Caret.at(down.get(down.size() - 3)));
        for (int i = down.size() - 4; i >= 0; i--) {
            press(KeyCode.UP);
            assertThat(caret().offset()).isEqualTo(down.get(i));
        }
    }

    @Test
    void aKeyLaysOutOneRow() {
        openWrapped(words(4 << 20));
        put(Caret.at(2 << 20));
        awaitLayout();
        press(KeyCode.X);
        awaitLayout();
        long before = Fx.supply(() -> view().rowsLaidOut());
        press(KeyCode.X);
        awaitLayout();

        assertThat(Fx.supply(() -> view().rowsLaidOut()) - before).isLessThanOrEqualTo(2);
    }
}
