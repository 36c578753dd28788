package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** Searching for what is selected, and in it. */
class FindInSelectionTest extends FindFixture {

    @Test
    void theSelectionIsWhatToFind() throws IOException {
        open(file("notes.txt", "ab x ab"));
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);
        openFind();

        awaitSays("1 of 2");
        assertThat(query()).isEqualTo("ab");
    }

    @Test
    void onlyTheSelectionIsSearchedAndReplaced() throws IOException {
        open(file("notes.txt", "a\na\na\na"));
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        openReplace();
        robots.type("a");
        awaitSays("1 of 2");
        awaitSelected("1:0-1:1");
        Fx.await("its lines to be marked", () -> searchRanges() == 2);
        robots.press(KeyCode.ENTER);
        awaitSelected("2:0-2:1");
        robots.press(KeyCode.ENTER);
        awaitSelected("1:0-1:1");

        enter("#replace-text", "bb");
        robots.click(view.node("#replace-all"));
        awaitSays("2 replaced");
        assertThat(text()).isEqualTo("a\nbb\nbb\na");
        choose("#find-selection");
        awaitSays("2 matches");
        Fx.await("no line to be marked", () -> searchRanges() == 0);
    }

    @Test
    void theLineBehindWholeSelectedLinesIsLeftAlone() throws IOException {
        open(file("notes.txt", "a\na\na"));
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        openReplace();
        choose("#find-regex");
        enter("#find-text", "^");
        awaitSays("1 of 2");

        enter("#replace-text", "> ");
        robots.click(view.node("#replace-all"));
        awaitSays("2 replaced");
        assertThat(text()).isEqualTo("> a\n> a\na");
    }

    private int searchRanges() {
        return view.area().lookupAll(".search-range").size();
    }

    @Test
    void selectedLinesStaySelectedAndAreWhatIsSearched() throws IOException {
        open(file("notes.txt", "a\na\na\na"));
        openFind();
        robots.type("a");
        awaitSays("1 of 4");
        robots.press(KeyCode.ESCAPE);
        awaitFocus();
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.HOME);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        openReplace();

        awaitSays("2 matches");
        assertThat(selected()).isEqualTo("1:0-3:0");
        assertThat(Fx.supply(() -> ((ToggleButton) view.node("#find-selection")).isSelected()))
                .isTrue();
        robots.press(KeyCode.ENTER);
        awaitSays("1 of 2");
        awaitSelected("1:0-1:1");
        enter("#replace-text", "b");
        robots.click(view.node("#replace-all"));
        awaitSays("2 replaced");
        assertThat(text()).isEqualTo("a\nb\nb\na");
    }

    @Test
    void withNothingSelectedThereIsNoSelectionToSearchIn() throws IOException {
        open(file("notes.txt", "a\na"));
        openFind();
        choose("#find-selection");

        awaitSays("Select the text to search in first");
        assertThat(Fx.supply(() -> ((ToggleButton) view.node("#find-selection")).isSelected()))
                .isFalse();
    }
}
