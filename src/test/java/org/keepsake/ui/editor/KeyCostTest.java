package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** How many rows a key lays out. */
class KeyCostTest extends WindowFixture {
    private long before;

    private void count() {
        awaitFrames();
        before = laidOut();
    }

    private long laidOut() {
        return Fx.supply(() -> view.area().rowsLaidOut());
    }

    private void awaitFrames() {
        AtomicInteger frames = new AtomicInteger();
        Fx.await("some frames", () -> frames.incrementAndGet() > 5);
    }

    @Test
    void aKeyInTheFirstLineLaysItsRowOutOnce() throws IOException {
        open(file("notes.txt", "one\n".repeat(300)));
        count();
        robots.type("x");
        awaitFrames();
        assertThat(laidOut() - before).isEqualTo(1);
    }

    @Test
    void aKeyAmongManyLinesLaysItsRowOutOnce() throws IOException {
        open(file("notes.txt", "one\n".repeat(300)));
        robots.press(KeyCode.PAGE_DOWN);
        robots.press(KeyCode.UP);
        count();
        robots.type("x");
        awaitFrames();
        assertThat(laidOut() - before).isEqualTo(1);
    }

    @Test
    void aKeyThatTakesBracketMarksAwayLaysItsRowOutOnce() throws IOException {
        open(file("notes.txt", "()\n".repeat(300)));
        robots.press(KeyCode.RIGHT);
        Fx.await("the marks", () -> view.area().lookupAll(".bracket").size() == 2);
        count();
        robots.type("x");
        // Two keys within a frame are laid out once.
        awaitFrames();
        robots.type("x");
        awaitFrames();
        assertThat(laidOut() - before).isEqualTo(2);
    }

    @Test
    void aCaretThatMovesAmongLettersLaysNothingOut() throws IOException {
        open(file("notes.txt", "(one)\n".repeat(300)));
        robots.press(KeyCode.RIGHT);
        robots.press(KeyCode.RIGHT);
        count();
        robots.press(KeyCode.RIGHT);
        awaitFrames();
        assertThat(laidOut() - before).isZero();
    }

    @Test
    void aKeyInCodeLaysItsRowOutOnce() throws IOException {
        open(file("A.java", "int a = 1; // b\n".repeat(300)));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());
        count();
        robots.type("x");
        awaitFrames();
        assertThat(laidOut() - before).isEqualTo(1);
    }

    @Test
    void aKeyInALongLineLaysItsRowOutAndSeldomAnother() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 1 << 18; i++) {
            words.append("word ").append(i * 7919 % 1000).append(' ');
        }
        open(file("line.txt", words.toString()));
        count();
        for (char letter : "keystrokes".toCharArray()) {
            robots.type(String.valueOf(letter));
            awaitFrames();
        }
        // There are more than twenty rows on the screen, all of which each key moves.
        assertThat(laidOut() - before).isBetween(10L, 50L);
    }
}
