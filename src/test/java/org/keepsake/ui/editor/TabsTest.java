package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.keepsake.background.Fx;
import org.keepsake.text.Position;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;

/** Documents in their tabs: numbers, keys, menus, closing and coming back. */
class TabsTest extends WindowFixture {

    private MenuItem tabMenuItem(int tab, String id) {
        return view.tab(tab).getContextMenu().getItems().stream()
                .filter(item -> ("tab-" + id).equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewDocumentHasTheLowestNumberThatIsFree() {
        open();
        robots.shortcut(KeyCode.N);
        robots.shortcut(KeyCode.N);
        assertThat(titles()).containsExactly("Untitled", "Untitled 2", "Untitled 3");

        bringToFront(1);
        robots.shortcut(KeyCode.W);
        robots.shortcut(KeyCode.N);

        assertThat(titles()).containsExactly("Untitled", "Untitled 3", "Untitled 2");
    }

    @Test
    void theDocumentThatTakesThePlaceOfTheLastIsUntitledAgain() {
        open();

        robots.shortcut(KeyCode.W);
        robots.shortcut(KeyCode.W);

        assertThat(titles()).containsExactly("Untitled");
    }

    @Test
    void aFileThatCannotBeOpenedLeavesAnUntitledDocument() throws IOException {
        openWithoutWaiting(Files.createDirectory(folder.resolve("inner")));

        Fx.await("the notice", () -> view.notice().startsWith("inner is a folder,"));
        assertThat(titles()).containsExactly("Untitled");
    }

    @Test
    void aTextThatFitsAWindowEnlargedMeanwhileIsAllInSight() throws IOException {
        open(file("one.txt", "ab\n".repeat(24)), file("two.txt", "2"));
        resize(600, 400);
        bringToFront(0);
        robots.shortcut(KeyCode.END);
        Fx.await("the end", () -> view.area(0).topLine() > 0);

        bringToFront(1);
        resize(1300, 900);
        bringToFront(0);

        Fx.await("all of it", () -> view.area(0).topLine() == 0);
    }

    private void resize(double width, double height) {
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Fx.await(
                "the size",
                () ->
                        view.statusBar().localToScene(0, 0).getY() > height - 100
                                && view.statusBar().localToScene(0, 0).getY() < height);
    }

    @Test
    void theMiddleButtonClosesATab() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");

        robots.click(Fx.supply(() -> view.tabHead(0)), MouseButton.MIDDLE);

        awaitTitles("two.txt");
    }

    @Test
    void aTabIsInFrontByItsNumberAndTheLastByNine() throws IOException {
        open(file("a", ""), file("b", ""), file("c", ""));
        awaitTitles("a", "b", "c");

        robots.press(KeyCode.DIGIT1, KeyCode.ALT);
        Fx.await("the first", () -> view.title().startsWith("a") && view.area().isFocused());
        robots.press(KeyCode.DIGIT9, KeyCode.ALT);
        Fx.await("the last", () -> view.title().startsWith("c"));
        robots.press(KeyCode.DIGIT2, KeyCode.ALT);
        Fx.await("the second", () -> view.title().startsWith("b"));
        robots.press(KeyCode.DIGIT4, KeyCode.ALT);
        assertThat(Fx.supply(view::title)).startsWith("b");
        assertThat(Fx.supply(view::text)).isEmpty();
    }

    /** A name on Unix may have any character but a slash. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLineBreakInANameIsShownByItsPicture() throws IOException {
        open(file("one.txt", ""));
        double height = Fx.supply(() -> view.tabHead(0).getLayoutBounds().getHeight());

        openMore(file("a\nb\tc.txt", ""));

        awaitTitles("one.txt", "a\u240ab\u2409c.txt");
        assertThat(Fx.supply(view::title)).startsWith("a\u240ab\u2409c.txt");
        assertThat(Fx.supply(() -> view.tabHead(1).getLayoutBounds().getHeight()))
                .isEqualTo(height);
    }

    @Test
    void theKeysGoFromTabToTabAndRound() throws IOException {
        open(file("1", ""), file("2", ""), file("3", ""));
        awaitTitles("1", "2", "3");

        robots.press(KeyCode.TAB, KeyCode.CONTROL);
        Fx.await("the first", () -> view.title().startsWith("1") && view.area().isFocused());
        robots.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        Fx.await("the second", () -> view.title().startsWith("2") && view.area().isFocused());
        robots.press(KeyCode.TAB, KeyCode.CONTROL, KeyCode.SHIFT);
        Fx.await("the first", () -> view.title().startsWith("1") && view.area().isFocused());
        robots.press(KeyCode.PAGE_UP, KeyCode.CONTROL);
        Fx.await("the last", () -> view.title().startsWith("3") && view.area().isFocused());
        assertThat(titles()).containsExactly("1", "2", "3");
    }

    @Test
    void closeOthersAsksOnceAboutEditsAndClosesNothingIfItIsCancelled() throws IOException {
        open(file("1", ""), file("2", ""), file("3", ""), file("4", ""));
        awaitTitles("1", "2", "3", "4");
        bringToFront(1);
        awaitLoaded();
        robots.type("x");
        bringToFront(2);
        awaitLoaded();
        robots.type("x");
        Fx.run(() -> prompts.allUnsaved.add(new Prompts.AllUnsaved.Cancel()));

        Fx.run(() -> tabMenuItem(3, "closeothers").fire());

        awaitTitles("1", "● 2", "● 3", "4");
        assertThat(asked()).containsExactly("all unsaved [2, 3]");
        assertThat(Fx.supply(() -> List.copyOf(prompts.quits))).containsExactly(false);
    }

    @Test
    void theOneQuestionAboutASingleDocumentComesBeforeAnyIsClosed() throws IOException {
        open(file("1", ""), file("2", ""), file("3", ""));
        bringToFront(1);
        robots.type("x");

        Fx.run(() -> tabMenuItem(2, "closeothers").fire());

        Fx.await("the question", () -> !prompts.asked.isEmpty());
        assertThat(asked()).containsExactly("unsaved 2");
        assertThat(titles()).containsExactly("1", "● 2", "3");
    }

    @Test
    void whatIsChosenIsSavedAndAllAreClosed() throws IOException {
        Path two = file("2", "");
        Path three = file("3", "");
        open(file("1", ""), two, three, file("4", ""));
        bringToFront(1);
        robots.type("x");
        bringToFront(2);
        robots.type("y");
        Fx.run(() -> prompts.allUnsaved.add(new Prompts.AllUnsaved.Save(Set.of(1))));

        Fx.run(() -> tabMenuItem(0, "closeright").fire());

        awaitTitles("1");
        assertThat(asked()).containsExactly("all unsaved [2, 3]");
        assertThat(two).isEmptyFile();
        assertThat(three).hasContent("y");
    }

    @Test
    void whatCannotBeSavedStaysAndTheOthersAreClosed() throws IOException {
        Path two = file("2", "");
        Path three = file("3", "");
        open(file("1", ""), two, three, file("4", ""));
        bringToFront(1);
        robots.type("x");
        bringToFront(2);
        robots.type("y");
        Files.writeString(two, "by another program");
        Fx.run(() -> prompts.allUnsaved.add(new Prompts.AllUnsaved.Save(Set.of(0, 1))));

        Fx.run(() -> tabMenuItem(0, "closeothers").fire());

        awaitTitles("1", "● 2");
        awaitNotice("2 has changed on disk");
        assertThat(Fx.supply(view::notice)).endsWith("This is why the tab stays open.");
        assertThat(three).hasContent("y");
    }

    @Test
    void aTabsMenuIsAboutThatTab() throws IOException {
        Path one = file("one.txt", "1");
        open(one);
        robots.type("x");
        openMore(file("two.txt", "2"));
        awaitTitles("● one.txt", "two.txt");

        Fx.run(() -> tabMenuItem(0, "copypath").fire());
        assertThat(Fx.supply(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(one.toString());

        Fx.run(() -> tabMenuItem(0, "save").fire());
        awaitTitles("one.txt", "two.txt");
        assertThat(one).hasContent("x1");

        Fx.run(() -> tabMenuItem(0, "close").fire());
        awaitTitles("two.txt");
    }

    @Test
    void closedDocumentsComeBackWithTheirCaretTheLastFirst() throws IOException {
        Path one = file("one.txt", "a\nbc\nd");
        open(one, file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");
        assertThat(Fx.supply(() -> view.menuItem("menu-reopenclosed").isDisable())).isTrue();
        bringToFront(0);
        awaitLoaded();
        Fx.run(() -> view.putCaret(1, 2));
        robots.shortcut(KeyCode.W);
        robots.shortcut(KeyCode.W);
        awaitTitles("Untitled");

        robots.shortcut(KeyCode.T, KeyCode.SHIFT);
        awaitTitles("two.txt");
        robots.shortcut(KeyCode.T, KeyCode.SHIFT);
        awaitTitles("one.txt", "two.txt");

        Fx.await("the caret", () -> view.caret().equals(new Position(1, 2)));
        assertThat(Fx.supply(() -> view.menuItem("menu-reopenclosed").isDisable())).isTrue();
    }

    @Test
    void whatIsTypedAfterAClickOnTheTabInFrontGoesIntoItsText() throws IOException {
        open(file("1", ""), file("2", ""));
        awaitTitles("1", "2");
        for (MouseButton button : List.of(MouseButton.PRIMARY, MouseButton.SECONDARY)) {
            Fx.run(() -> view.area().requestFocus());
            robots.click(Fx.supply(() -> view.tabHead(1)), button);
            robots.press(KeyCode.ESCAPE);
            robots.type("ab");
        }

        assertThat(text()).isEqualTo("abab");
    }

    @Test
    void lettersTypedWhileTheTabsHaveTheKeyboardGoIntoTheText() throws IOException {
        open(file("1", ""), file("2", ""));
        awaitTitles("1", "2");
        robots.press(KeyCode.F6, KeyCode.SHIFT);
        Fx.await("the tabs", () -> view.node("#tabs").isFocused());

        robots.press(KeyCode.LEFT);
        Fx.await("the first tab", () -> view.title().startsWith("1"));
        assertThat(Fx.supply(() -> view.node("#tabs").isFocused())).isTrue();
        robots.type("a b");

        assertThat(text()).isEqualTo("a b");
        assertThat(titles()).containsExactly("● 1", "2");
    }
}
