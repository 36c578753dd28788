package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** Going from match to match, and back to the text. */
class FindWalkTest extends FindFixture {

    @Test
    void enterGoesToTheNextAndAroundTheEndAndShiftEnterBack() throws IOException {
        open(file("notes.txt", "a b a b a"));
        openFind();
        robots.type("a");
        awaitSays("1 of 3");

        robots.press(KeyCode.ENTER);
        awaitSays("2 of 3");
        robots.press(KeyCode.ENTER);
        awaitSays("3 of 3");
        robots.press(KeyCode.ENTER);
        awaitSays("1 of 3 · from the top again");
        robots.press(KeyCode.ENTER, KeyCode.SHIFT);
        awaitSays("3 of 3 · from the bottom again");
        robots.press(KeyCode.ENTER, KeyCode.SHIFT);
        awaitSays("2 of 3");
        awaitSelected("0:4-0:5");
    }

    @Test
    void keysFindTheNextFromTheText() throws IOException {
        open(file("notes.txt", "a b a b a"));
        openFind();
        robots.type("a");
        awaitSays("1 of 3");
        Fx.run(() -> view.area().requestFocus());

        robots.press(KeyCode.F3);
        awaitSays("2 of 3");
        robots.shortcut(KeyCode.G);
        awaitSays("3 of 3");
        robots.press(KeyCode.F3, KeyCode.SHIFT);
        awaitSays("2 of 3");
        assertThat(Fx.supply(() -> view.area().isFocused())).isTrue();
    }

    @Test
    void theOnlyMatchIsNotContinuedFromAnywhere() throws IOException {
        open(file("notes.txt", "a b"));
        openFind();
        robots.type("b");
        awaitSays("1 of 1");
        robots.press(KeyCode.ENTER);
        Fx.await("to be there still", () -> says().equals("1 of 1"));
    }

    @Test
    void theCaretReturnsWhenWhatIsTypedNoLongerMatches() throws IOException {
        open(file("notes.txt", "one\nzero\nzone"));
        robots.press(KeyCode.RIGHT);
        openFind();
        robots.type("z");
        awaitSelected("1:0-1:1");
        robots.type("o");
        awaitSelected("2:0-2:2");
        robots.type("z");
        awaitSays("No matches");

        assertThat(selected()).isEqualTo("0:1-0:1");
        robots.press(KeyCode.BACK_SPACE);
        awaitSelected("2:0-2:2");
        robots.press(KeyCode.BACK_SPACE);
        awaitSelected("1:0-1:1");
    }

    @Test
    void theCaretStaysWhereTheUserHasGoneOnTo() throws IOException {
        open(file("notes.txt", "one\nzero\nzone"));
        openFind();
        robots.type("z");
        awaitSelected("1:0-1:1");
        robots.press(KeyCode.ENTER);
        awaitSelected("2:0-2:1");
        robots.type("q");
        awaitSays("No matches");

        assertThat(selected()).isEqualTo("2:0-2:1");
    }

    @Test
    void escapeLeadsBackToTheTextAndTakesTheMarksAway() throws IOException {
        open(file("notes.txt", "a b a"));
        openFind();
        robots.type("a");
        awaitSays("1 of 2");
        robots.press(KeyCode.ESCAPE);

        awaitFocus();
        assertThat(Fx.supply(() -> view.node("#find-bar").isVisible())).isFalse();
        Fx.await("no mark", () -> view.area().lookupAll(".match").isEmpty());
        assertThat(selected()).isEqualTo("0:0-0:1");
    }
}
