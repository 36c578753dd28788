package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** What is found, marked and counted. */
class FindTest extends FindFixture {

    @Test
    void whatIsTypedIsFoundMarkedAndCounted() throws IOException {
        open(file("notes.txt", "one two\nTwo three\ntwo"));
        openFind();
        robots.type("two");

        awaitSays("1 of 3");
        awaitSelected("0:4-0:7");
        Fx.await("all to be marked", () -> view.area().lookupAll(".match").size() == 2);
        assertThat(marks("match-current")).isEqualTo(1);
        assertThat(isFocused("#find-text")).isTrue();
    }

    private long marks(String look) {
        return Fx.supply(() -> (long) view.area().lookupAll("." + look).size());
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
                .filter(thread -> thread.getKey().getName().startsWith("keepsake-reader"))
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
}
