package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Searches;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Transaction;

/** Finding and replacing as a person does it. */
class FindTest extends WindowFixture {

    private void awaitSays(String words) {
        Fx.await(
                "the bar to say " + words + ", not " + Fx.supply(this::says),
                () -> says().equals(words));
    }

    private String says() {
        return ((Label) view.node("#find-says")).getText();
    }

    private void enter(String field, String text) {
        Fx.run(() -> ((TextField) view.node(field)).setText(text));
    }

    private void choose(String toggle) {
        Fx.run(() -> ((ToggleButton) view.node(toggle)).fire());
    }

    private void openFind() {
        robots.shortcut(KeyCode.F);
        Fx.await("the keyboard to be in the bar", () -> view.node("#find-text").isFocused());
    }

    private void openReplace() {
        robots.shortcut(KeyCode.H);
        Fx.await("the keyboard to be in the bar", () -> view.node("#find-text").isFocused());
    }

    private String selected() {
        return Fx.supply(view::selection);
    }

    private void awaitSelected(String place) {
        Fx.await("the selection " + place, () -> view.selection().equals(place));
    }

    private long marks(String look) {
        return Fx.supply(() -> (long) view.area().lookupAll("." + look).size());
    }

    private boolean isBad(String id) {
        return Fx.supply(() ->
                view.node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("bad")));
    }

    @Test
    void whatIsTypedIsFoundMarkedAndCounted() throws IOException {
        open(file("notes.txt", "one two\nTwo three\ntwo"));
        openFind();
        robots.type("two");

        awaitSays("1 of 3");
        awaitSelected("0:4-0:7");
        Fx.await("all to be marked", () -> view.area().lookupAll(".match").size() == 2);
        assertThat(marks("match-current")).isEqualTo(1);
        assertThat(Fx.supply(() -> view.node("#find-text").isFocused())).isTrue();
    }

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
        awaitSays("1 of 3, continued from the top");
        robots.press(KeyCode.ENTER, KeyCode.SHIFT);
        awaitSays("3 of 3, continued from the bottom");
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
    void theSelectionIsWhatToFind() throws IOException {
        open(file("notes.txt", "ab x ab"));
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);
        openFind();

        awaitSays("1 of 2");
        assertThat(Fx.supply(() -> ((TextField) view.node("#find-text")).getText()))
                .isEqualTo("ab");
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

    @Test
    void nothingFoundIsSaid() throws IOException {
        open(file("notes.txt", "a"));
        openFind();
        robots.type("b");
        awaitSays("No matches");
    }

    @Test
    void caseWordsAndExpressionsCanBeChosen() throws IOException {
        open(file("notes.txt", "Word word words wOrd"));
        openFind();
        robots.type("word");
        awaitSays("1 of 4");
        choose("#find-word");
        awaitSays("1 of 3");
        choose("#find-case");
        awaitSays("1 of 1");
        choose("#find-word");
        choose("#find-regex");
        enter("#find-text", "w.+d");
        awaitSays("1 of 1");
        awaitSelected("0:5-0:20");
    }

    @Test
    void aMistakeInTheExpressionIsSaidInWordsAndMarked() throws IOException {
        open(file("notes.txt", "a(b"));
        openFind();
        choose("#find-regex");
        enter("#find-text", "a(b");
        awaitSays("Unclosed group");
        assertThat(isBad("#find-text")).isTrue();

        enter("#find-text", "a\\(b");
        awaitSays("1 of 1");
        assertThat(isBad("#find-text")).isFalse();
    }

    @Test
    void aMistakeInTheReplacementIsSaidAndNothingIsReplaced() throws IOException {
        open(file("notes.txt", "ab"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "a");
        awaitSays("1 of 1");
        enter("#replace-text", "x$1");
        robots.click(view.node("#replace-all"));

        awaitSays("No such group, at 2");
        assertThat(isBad("#replace-text")).isTrue();
        assertThat(text()).isEqualTo("ab");
    }

    @Test
    void replacingOneGoesToTheNext() throws IOException {
        open(file("notes.txt", "a1 a2 a3"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "a(\\d)");
        awaitSays("1 of 3");
        enter("#replace-text", "$1a");
        robots.click(view.node("#replace-one"));

        awaitSelected("0:3-0:5");
        assertThat(text()).isEqualTo("1a a2 a3");
        awaitSays("1 of 2");
        robots.click(view.node("#replace-one"));
        awaitSelected("0:6-0:8");
        assertThat(text()).isEqualTo("1a 2a a3");
    }

    @Test
    void replacingAllIsOneStepOfUndo() throws IOException {
        Path notes = file("notes.txt", "a€b\r\na\nxa");
        open(notes);
        openReplace();
        robots.type("a");
        awaitSays("1 of 3");
        enter("#replace-text", "cc");
        robots.click(view.node("#replace-all"));
        awaitSays("3 replaced");
        assertThat(text()).isEqualTo("cc€b\ncc\nxcc");
        robots.press(KeyCode.ESCAPE);
        awaitFocus();
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(contentOf(notes)).isEqualTo("cc€b\r\ncc\nxcc");

        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("a€b\na\nxa");
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("cc€b\ncc\nxcc");
    }

    @Test
    void whatIsTypedMeanwhileIsFoundAsWell() throws IOException {
        open(file("notes.txt", "a b"));
        openFind();
        robots.type("a");
        awaitSays("1 of 1");
        Fx.run(() -> view.area().requestFocus());
        robots.press(KeyCode.END);
        robots.type("a a");

        awaitSays("3 matches");
        Fx.await("all to be marked", () -> view.area().lookupAll(".match").size() == 3);
    }

    @Test
    void editsDuringALongReplacementArePartOfIt() throws IOException {
        open(file("notes.txt", "a line of some words\n".repeat(300_000)));
        openReplace();
        robots.type("some");
        enter("#replace-text", "other");
        Fx.run(() -> {
            ((Button) view.node("#replace-all")).fire();
            // In one go with the wish, so that the worker cannot be done before; and not into the
            // first match, which the search may have selected by now.
            view.area().run(TextAction.DOCUMENT_START);
            view.area().insert("some more ", Transaction.Kind.TYPING);
        });

        awaitSays("300,001 replaced");
        assertThat(Fx.supply(() -> view.line(0))).isEqualTo("other more a line of other words");
    }

    @Test
    void whatIsAddedAtTheEndDuringALongReplacementIsPartOfIt() throws IOException {
        open(file("notes.txt", "a line of some words\n".repeat(300_000)));
        openReplace();
        robots.type("some");
        enter("#replace-text", "other");
        Fx.run(() -> {
            ((Button) view.node("#replace-all")).fire();
            view.area().run(TextAction.DOCUMENT_END);
            view.area().insert("some more", Transaction.Kind.TYPING);
        });

        awaitSays("300,001 replaced");
        assertThat(Fx.supply(() -> view.line(300_000))).isEqualTo("other more");
    }

    @Test
    void anExpressionThatWouldNotEndIsStoppedByEscape() throws IOException {
        open(file("notes.txt", "a".repeat(60) + "\nend"));
        openFind();
        choose("#find-regex");
        enter("#find-text", "(a+)+\\1c|end");
        Fx.run(() -> assertThat(view.node("#find-bar").isVisible()).isTrue());
        robots.press(KeyCode.ESCAPE);
        awaitFocus();
        robots.type("b");
        assertThat(text()).isEqualTo("b" + "a".repeat(60) + "\nend");
        Fx.await("the worker to end", FindTest::noReaderIsBusy);
    }

    /** Those that wait in a queue or for a file are not busy; the search would be. */
    private static boolean noReaderIsBusy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("keepsake-reader-"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .noneMatch(frame -> frame.getClassName().startsWith("java.util.regex."));
    }

    @Test
    void eachDocumentIsSearchedWhenItComesToTheFront() throws IOException {
        open(file("one.txt", "a a"), file("two.txt", "a"));
        openFind();
        robots.type("a");
        awaitSays("1 of 1");

        Fx.run(() -> view.selectTab(0));
        awaitSays("2 matches");
        Node bar = view.node("#find-bar");
        assertThat(Fx.supply(bar::isVisible)).isTrue();
    }

    private double leftOf(String selector) {
        return Fx.supply(() -> {
            Node node = view.node(selector);
            return node.localToScene(node.getLayoutBounds()).getMinX();
        });
    }

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
    void tabLeadsFromWhatToFindToWhatToReplaceItByAndBack() throws IOException {
        open(file("notes.txt", "one"));
        openReplace();
        robots.press(KeyCode.TAB);
        assertThat(Fx.supply(() -> view.node("#replace-text").isFocused())).isTrue();
        robots.press(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(Fx.supply(() -> view.node("#find-text").isFocused())).isTrue();
    }

    @Test
    void aMistakeInTheReplacementIsForgottenWhenItIsMended() throws IOException {
        open(file("notes.txt", "ab"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "a");
        awaitSays("1 of 1");
        enter("#replace-text", "x$1");
        robots.click(view.node("#replace-all"));
        awaitSays("No such group, at 2");

        enter("#replace-text", "x");
        awaitSays("1 of 1");
        assertThat(isBad("#replace-text")).isFalse();
    }

    private String query() {
        return Fx.supply(() -> ((TextField) view.node("#find-text")).getText());
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
    void theNumberReplacedIsNoLongerSaidOnceThatIsUndone() throws IOException {
        open(file("notes.txt", "a\na"));
        openReplace();
        robots.type("a");
        awaitSays("1 of 2");
        enter("#replace-text", "b");
        robots.click(view.node("#replace-all"));
        awaitSays("2 replaced");
        Fx.run(() -> view.area().requestFocus());
        robots.shortcut(KeyCode.Z);

        awaitSays("1 of 2");
        assertThat(text()).isEqualTo("a\na");
    }

    private int searchRanges() {
        return view.area().lookupAll(".search-range").size();
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
        assertThat(Fx.supply(() -> matchCase.getTooltip().getText()))
                .isEqualTo("Match case (Alt+C)");
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

    @Test
    void aPastedLineBreakIsFound() throws IOException {
        open(file("notes.txt", "alpha\r\nbeta\nalpha beta"));
        openFind();
        putOnClipboard("alpha\nbeta");
        robots.shortcut(KeyCode.V);

        assertThat(query()).isEqualTo("alpha\u23CEbeta");
        awaitSays("1 of 1");
        awaitSelected("0:0-1:4");
        enter("#find-text", "");
        robots.type("a");
        robots.press(KeyCode.ENTER, KeyCode.SHORTCUT);
        robots.type("b");
        awaitSays("1 of 1");
        awaitSelected("0:4-1:1");
    }

    @Test
    void anExpressionWithALineBreakGoesOverLinesAndIsReplaced() throws IOException {
        open(file("notes.txt", "one\ntwo\n\n\nthree"));
        openReplace();
        choose("#find-regex");
        enter("#find-text", "\\n\\n+");
        awaitSays("1 of 1");
        enter("#replace-text", "\\n");
        robots.click(view.node("#replace-one"));

        Fx.await("one break", () -> view.text().equals("one\ntwo\nthree"));
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
            assertThat(Fx.supply(() -> view.node(stop).isFocused())).as(stop).isTrue();
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
}
