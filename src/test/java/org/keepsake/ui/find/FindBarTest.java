package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Searches;
import org.keepsake.ui.kit.Tips;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/** The bar itself: its keys, its places, its memory. */
class FindBarTest extends FindFixture {

    @Test
    void nothingMovesUnderThePointerWhateverIsSaid() throws IOException {
        open(file("notes.txt", "one two one"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "one");
        awaitSays("1 of 2");
        double before = leftOf("#find-next");

        enter("#find-text", "(one");
        awaitSays("Unclosed group");
        assertThat(leftOf("#find-next")).isEqualTo(before);
        enter("#find-text", "nothing like it");
        awaitSays("No matches");
        assertThat(leftOf("#find-next")).isEqualTo(before);
    }

    @Test
    void escapeInTheTextClosesTheBarOnceThereIsButOneCaret() throws IOException {
        open(file("notes.txt", "one two one"));
        openFind();
        robots.type("one");
        awaitSays("1 of 2");
        Fx.run(() -> view.area().requestFocus());
        Fx.run(() ->
                view.area().setCarets(Carets.of(List.of(Caret.at(1), Caret.at(5)), Caret.at(5))));
        robots.press(KeyCode.ESCAPE);
        assertThat(Fx.supply(() -> view.area().carets().isSingle())).isTrue();
        assertThat(Fx.supply(() -> view.node("#find-bar").isVisible())).isTrue();
        robots.press(KeyCode.ESCAPE);

        Fx.await("the bar to go", () -> !view.node("#find-bar").isVisible());
        awaitFocus();
    }

    @Test
    void theBarDoesNotGrowOverTheMatch() throws IOException {
        Fx.run(() -> stage.setHeight(400));
        open(file("notes.txt", "x\n".repeat(100) + "here\n" + "x\n".repeat(100)));
        openFind();
        robots.type("here");
        awaitSays("1 of 1");
        // As low as the match can be without scrolling.
        for (int i = 0; i < 100 && Fx.supply(() -> match().getMaxY() + 20 < bar().getMinY()); i++) {
            Fx.run(() -> view.area().setTopLine(view.area().topLine() - 1));
            Fx.await("the rows", () -> !view.area().isNeedsLayout());
        }

        robots.shortcut(KeyCode.H);
        Fx.await("the other field", () -> view.node("#replace-text").isVisible());

        Fx.await("the match above it", () -> match().getMaxY() <= bar().getMinY());
    }

    private Bounds match() {
        Node caret = view.area().lookup(".caret");
        return caret.localToScene(caret.getLayoutBounds());
    }

    private Bounds bar() {
        Node bar = view.node("#find-bar");
        return bar.localToScene(bar.getLayoutBounds());
    }

    private double leftOf(String selector) {
        return Fx.supply(() -> {
            Node node = view.node(selector);
            return node.localToScene(node.getLayoutBounds()).getMinX();
        });
    }

    @Test
    void tabLeadsFromWhatToFindToWhatToReplaceItByAndBack() throws IOException {
        open(file("notes.txt", "one"));
        openReplace();
        robots.press(KeyCode.TAB);
        assertThat(isFocused("#replace-text")).isTrue();
        robots.press(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(isFocused("#find-text")).isTrue();
    }

    @Test
    void theSwitchesHaveKeys() throws IOException {
        open(file("notes.txt", "a A"));
        openFind();
        robots.type("a");
        awaitSays("1 of 2");

        robots.press(KeyCode.C, KeyCode.ALT);

        awaitSays("1 of 1");
        ToggleButton matchCase = (ToggleButton) view.node("#find-case");
        assertThat(Fx.supply(matchCase::isSelected)).isTrue();
        assertThat(Fx.supply(() -> Tips.of(matchCase))).isEqualTo("Match case (Alt+C)");
    }

    /** What find has left selected is no new query. */
    @ParameterizedTest
    @EnumSource(names = {"F", "H"})
    void aSearchThatWasClosedIsThereAgain(KeyCode key) throws IOException {
        open(file("notes.txt", "one two one"));
        openFind();
        choose("#find-regex");
        enter("#find-text", "o[n]e");
        awaitSays("1 of 2");
        robots.press(KeyCode.ENTER);
        awaitSays("2 of 2");

        robots.press(KeyCode.ESCAPE);
        Fx.await("the keyboard in the text", () -> view.area().isFocused());
        robots.shortcut(key);

        awaitSays("2 of 2");
        assertThat(query()).isEqualTo("o[n]e");
        assertThat(Fx.supply(((ToggleButton) view.node("#find-regex"))::isSelected)).isTrue();
    }

    @Test
    void whatTheUserSelectsIsSearchedForEvenIfItMatches() throws IOException {
        open(file("notes.txt", "one two one"));
        openFind();
        choose("#find-regex");
        enter("#find-text", "\\w+");
        awaitSays("1 of 3");
        robots.press(KeyCode.ESCAPE);
        Fx.await("the keyboard in the text", () -> view.area().isFocused());

        robots.press(KeyCode.END);
        robots.press(KeyCode.LEFT, KeyCode.CONTROL, KeyCode.SHIFT);
        openFind();

        awaitSays("2 of 2");
        assertThat(query()).isEqualTo("one");
    }

    @Test
    void aSelectedTextIsFoundAsItReadsAndTheQueryAfterItIsStillAnExpression() throws IOException {
        open(file("notes.txt", "a.b\\[c] a-b\\[c] a.b\\[c]"));
        openFind();
        choose("#find-regex");
        robots.press(KeyCode.ESCAPE);
        Fx.await("the keyboard in the text", () -> view.area().isFocused());

        Fx.run(() -> view.area().setCarets(Carets.of(Caret.selecting(0, 7))));
        openFind();
        awaitSays("1 of 2");
        assertThat(query()).isEqualTo("a\\.b\\\\\\[c\\]");

        enter("#find-text", "a.b");
        awaitSays("1 of 3");
    }

    @Test
    void withoutAMatchThereIsNothingToReplace() throws IOException {
        open(file("notes.txt", "one"));
        openReplace();
        robots.type("one");
        awaitSays("1 of 1");
        Button replace = (Button) view.node("#replace-one");
        assertThat(Fx.supply(replace::isDisabled)).isFalse();
        Fx.run(replace::requestFocus);

        Fx.run(replace::fire);

        awaitSays("No matches");
        assertThat(Fx.supply(replace::isDisabled)).isTrue();
        assertThat(isFocused("#find-text")).isTrue();
    }

    @Test
    void theKeyboardGoesFromTheReplacementToItsButtonsAndThenToTheSwitches() throws IOException {
        open(file("notes.txt", "one"));
        openReplace();
        for (String stop :
                List.of(
                        "#replace-text",
                        "#replace-one",
                        "#replace-all",
                        "#find-case",
                        "#find-word",
                        "#find-regex",
                        "#find-selection",
                        "#find-previous")) {
            robots.press(KeyCode.TAB);
            assertThat(isFocused(stop)).as(stop).isTrue();
        }
    }

    @Test
    void inASmallWindowThereIsRoomToTypeAQuery() throws IOException {
        open(file("notes.txt", "one"));
        Fx.run(() -> {
            stage.setWidth(600);
            stage.setHeight(400);
        });
        openReplace();

        Fx.await("room", () -> view.node("#find-text").getLayoutBounds().getWidth() >= 200);
        assertThat(Fx.supply(() -> view.node("#replace-text").getLayoutBounds().getWidth()))
                .isEqualTo(Fx.supply(() -> view.node("#find-text").getLayoutBounds().getWidth()));
    }

    @Test
    void upAndDownLeadThroughEarlierSearches() throws IOException {
        open(file("notes.txt", "one two three"));
        openFind();
        robots.type("one");
        robots.press(KeyCode.ENTER);
        enter("#find-text", "two");
        robots.press(KeyCode.ENTER);
        enter("#find-text", "thr");

        robots.press(KeyCode.UP);
        assertThat(query()).isEqualTo("two");
        robots.press(KeyCode.UP);
        assertThat(query()).isEqualTo("one");
        awaitSelected("0:0-0:3");
        robots.press(KeyCode.UP);
        assertThat(query()).isEqualTo("one");
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.DOWN);
        assertThat(query()).isEqualTo("thr");
        assertThat(searches.get().queries()).containsExactly("two", "one");
    }

    @Test
    void aSearchOfAnEarlierDayIsStillThere() throws IOException {
        Fx.run(() -> searches.set(new Searches(List.of("two"))));
        open(file("notes.txt", "one two three"));
        openFind();

        robots.press(KeyCode.UP);

        assertThat(query()).isEqualTo("two");
        awaitSays("1 of 1");
    }
}
