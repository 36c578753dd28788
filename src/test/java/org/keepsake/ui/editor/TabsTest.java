package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.text.Position;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;

/** Documents in their tabs: what they are called, each file once, closing and coming back. */
class TabsTest extends WindowFixture {

    private void awaitTitles(String... titles) {
        Fx.await("the tabs " + List.of(titles), () -> view.tabTitles().equals(List.of(titles)));
    }

    private void choose(String menuItem) {
        Fx.run(() -> view.menuItem("menu-" + menuItem).fire());
    }

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

        Fx.await("the notice", () -> view.notice().startsWith("inner is a folder."));
        assertThat(titles()).containsExactly("Untitled");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatIsOpenByAnotherNameComesToTheFront(boolean symbolic) throws IOException {
        Path one = file("one.txt", "1");
        Path other = folder.resolve("other.txt");
        if (symbolic) {
            Files.createSymbolicLink(other, one);
        } else {
            Files.createLink(other, one);
        }
        open(one, file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");
        awaitLoaded();

        openMore(other);

        Fx.await("one.txt in front", () -> view.title().startsWith("one.txt"));
        assertThat(titles()).containsExactly("one.txt", "two.txt");
    }

    @Test
    void aNewFileIsOpenOnceToo() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(folder.resolve("link"), inner);
        open(inner.resolve("new.txt"), file("two.txt", "2"));
        awaitTitles("new.txt", "two.txt");

        openMore(folder.resolve("link/new.txt"));

        Fx.await("it to be in front", () -> view.title().startsWith("new.txt"));
        assertThat(titles()).containsExactly("new.txt", "two.txt");
    }

    @Test
    void twoNamesOfAFileGivenAtOnceAreOneDocument() throws IOException {
        Path one = file("one.txt", "1");

        openWithoutWaiting(one, Files.createSymbolicLink(folder.resolve("link.txt"), one));

        Fx.await("one document", () -> view.tabTitles().size() == 1 && view.text().equals("1"));
    }

    @Test
    void theNumberOfAFileThatWasReplacedDoesNotMakeAnotherFileTheSame() throws IOException {
        Path one = file("one.txt", "1");
        open(one);
        Path moved = Files.move(one, folder.resolve("moved.txt"));
        Files.writeString(one, "another");

        openMore(moved);

        awaitTitles("one.txt", "moved.txt");
        Fx.await("the file moved away", () -> view.text().equals("1"));
    }

    @Test
    void noDocumentIsSavedOverTheFileOfAnother() throws IOException {
        Path two = file("two.txt", "2");
        open(two);
        robots.type("x");
        openMore(file("one.txt", "1"));
        awaitTitles("● two.txt", "one.txt");
        awaitLoaded();

        Fx.run(() -> prompts.placesToSave.add(two));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);

        Fx.await("to be told", () -> view.notice().startsWith("two.txt is open in another tab."));
        assertThat(titles()).containsExactly("● two.txt", "one.txt");
        assertThat(two).hasContent("2");
        clickNotice("Show two.txt");
        Fx.await("that tab", () -> view.text().equals("x2"));
    }

    @Test
    void aDocumentIsSavedOverAFileWhoseTabWasClosed() throws IOException {
        Path two = file("two.txt", "2");
        open(file("one.txt", "1"), two);
        awaitTitles("one.txt", "two.txt");
        bringToFront(0);
        awaitLoaded();
        Fx.run(() -> prompts.placesToSave.add(two));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);
        Fx.await("to be told", () -> view.notice().startsWith("two.txt is open in another tab."));
        bringToFront(1);
        robots.shortcut(KeyCode.W);
        awaitTitles("one.txt");

        Fx.run(() -> prompts.placesToSave.add(two));
        clickNotice("Save As…");

        awaitTitles("two.txt");
        assertThat(two).hasContent("1");
        Fx.await("the notice to go", () -> !view.notice().contains("another tab"));
    }

    @Test
    void aDocumentSavedByAnotherNameOverTheFileOfAnotherTakesItsPlace() throws IOException {
        Path two = file("two.txt", "2");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), two);
        open(two, file("one.txt", "1"));
        awaitTitles("two.txt", "one.txt");
        awaitLoaded();

        Fx.run(() -> prompts.placesToSave.add(link));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);

        awaitTitles("link.txt");
        assertThat(Fx.supply(view::text)).isEqualTo("1");
        assertThat(two).hasContent("1");
    }

    @Test
    void aTabTellsWhereItsFileIs() throws IOException {
        Path one = file("one.txt", "1");
        open(one);

        assertThat(Fx.supply(() -> view.tab(0).getTooltip().getText())).isEqualTo(one.toString());
    }

    @Test
    void aTabTellsOfTheSaveThatFailedUntilOneWorks() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");
        bringToFront(0);
        awaitLoaded();
        files.fail("force", "No space left on device");
        robots.type("x");
        robots.save();
        Fx.await("a mark", () -> view.tab(0).getGraphic().lookup(".tab-failed") != null);
        assertThat(Fx.supply(() -> view.tab(0).getTooltip().getText()))
                .endsWith("Not saved: the last save failed");
        assertThat(Fx.supply(() -> view.tab(1).getGraphic().lookup(".tab-failed") == null))
                .isTrue();

        files.heal("force");
        robots.save();
        awaitStatus("Saved one.txt");

        assertThat(Fx.supply(() -> view.tab(0).getGraphic().lookup(".tab-failed") == null))
                .isTrue();
    }

    @Test
    void theMiddleButtonClosesATab() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");

        robots.click(Fx.supply(() -> view.tabHead(0)), MouseButton.MIDDLE);

        awaitTitles("two.txt");
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
    void closeOthersAsksOnlyAboutEditsAndStopsWhereOneIsToStay() throws IOException {
        open(file("1", ""), file("2", ""), file("3", ""), file("4", ""));
        awaitTitles("1", "2", "3", "4");
        bringToFront(1);
        awaitLoaded();
        robots.type("x");
        bringToFront(2);
        awaitLoaded();
        robots.type("x");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.CANCEL));

        Fx.run(() -> tabMenuItem(3, "closeothers").fire());

        awaitTitles("● 2", "● 3", "4");
        assertThat(Fx.supply(() -> prompts.asked)).containsExactly("unsaved 2");
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
        awaitTitles("two.txt", "one.txt");

        Fx.await("the caret", () -> view.caret().equals(new Position(1, 2)));
        assertThat(Fx.supply(() -> view.menuItem("menu-reopenclosed").isDisable())).isTrue();
    }

    @Test
    void saveAllSavesWhatHasAFileAndAsksForTheRest() throws IOException {
        Path one = file("one.txt", "1");
        Path three = folder.resolve("three.txt");
        open(one, file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");
        bringToFront(0);
        awaitLoaded();
        robots.type("x");
        for (int i = 0; i < 3; i++) {
            robots.shortcut(KeyCode.N);
            awaitFocus();
            robots.type("y");
        }
        Fx.run(() -> prompts.placesToSave.add(three));

        choose("saveall");

        Fx.await("the second question", () -> prompts.asked.size() == 2);
        Fx.await("all saves to end", this::nothingIsSaved);
        awaitTitles("one.txt", "two.txt", "three.txt", "● Untitled 2", "● Untitled 3");
        assertThat(one).hasContent("x1");
        assertThat(three).hasContent("y");
        assertThat(files.calls("moveAtomically")).isEqualTo(2);
    }

    @Test
    void aCopyLeavesTheDocumentItsFileAndItsEdits() throws IOException {
        Path one = file("one.txt", "1");
        Path copy = folder.resolve("copy.txt");
        open(one);
        robots.type("x");
        Fx.run(() -> prompts.placesToSave.add(copy));

        choose("savecopy");

        Fx.await("the copy", () -> Files.exists(copy) && nothingIsSaved());
        assertThat(copy).hasContent("x1");
        assertThat(one).hasContent("1");
        assertThat(titles()).containsExactly("● one.txt");

        robots.save();
        awaitStatus("Saved one.txt");
        assertThat(one).hasContent("x1");
    }

    @Test
    void aCopyThatFailsIsToldAndRetried() throws IOException {
        Path copy = folder.resolve("copy.txt");
        open(file("one.txt", "1"));
        files.fail("force", "No space left on device");
        Fx.run(() -> prompts.placesToSave.add(copy));

        choose("savecopy");
        Fx.await("the notice", () -> view.notice().startsWith("The disk"));
        assertThat(copy).doesNotExist();

        files.heal("force");
        Fx.run(() -> view.noticeButton("Retry").fire());
        Fx.await("the copy", () -> Files.exists(copy) && view.notice().isEmpty());
    }

    @Test
    void revertGoesBackToTheFileAndUndoToTheEdits() throws IOException {
        open(file("one.txt", "1"));
        assertThat(Fx.supply(() -> view.menuItem("menu-revert").isDisable())).isTrue();
        robots.type("x");
        Fx.run(() -> prompts.reverting.add(true));

        choose("revert");
        Fx.await("the text of the file", () -> view.text().equals("1"));
        assertThat(titles()).containsExactly("one.txt");

        awaitLoaded();
        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(view::text)).isEqualTo("x1");
        assertThat(titles()).containsExactly("● one.txt");
    }

    @Test
    void revertAsksFirst() throws IOException {
        open(file("one.txt", "1"));
        robots.type("x");

        choose("revert");

        assertThat(Fx.supply(() -> prompts.asked)).containsExactly("revert one.txt");
        assertThat(Fx.supply(view::text)).isEqualTo("x1");
    }

    @Test
    void tabsOfEqualNamesShowTheirFolder() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one")).resolve("same.txt");
        Path two = Files.createDirectories(folder.resolve("two")).resolve("same.txt");
        Files.writeString(one, "1");
        Files.writeString(two, "2");
        openWithoutWaiting(one, two, file("other.txt", "3"));

        awaitTitles("same.txt — one", "same.txt — two", "other.txt");
    }

    @Test
    void aLongNameIsCutInTheMiddleAndNoMarkPushesItAside() throws IOException {
        String name = "a_very_long_name_that_would_take_half_of_the_window_2026.txt";
        Path file = file(name, "1");
        openWithoutWaiting(file);
        Fx.await("the tab", () -> view.tab(0).getText().endsWith("ow_2026.txt"));
        awaitLoaded();
        awaitFocus();
        assertThat(Fx.supply(() -> view.tab(0).getText())).startsWith("a_very_long").contains("…");

        double before = Fx.supply(() -> view.tabHead(0).getLayoutBounds().getWidth());
        robots.type("x");
        assertThat(Fx.supply(() -> view.tabHead(0).getLayoutBounds().getWidth())).isEqualTo(before);
    }

    /** What of each tab is in sight, in pixels; of none that is hidden. */
    private List<Double> tabsInSight() {
        Pane strip = (Pane) view.node("#tabs .headers-region");
        Bounds clip = strip.getClip().getBoundsInParent();
        return strip.getChildren().stream()
                .filter(tab -> tab.getOpacity() > 0)
                .map(Node::getBoundsInParent)
                .map(tab ->
                        Math.min(tab.getMaxX(), clip.getMaxX())
                                - Math.max(tab.getMinX(), clip.getMinX()))
                .filter(width -> width > 0)
                .toList();
    }

    @Test
    void noTabIsCutToASliver() throws IOException {
        Path[] files = new Path[12];
        for (int i = 0; i < files.length; i++) {
            files[i] = file("a file " + i + ".txt", "");
        }
        open(files);

        for (int width = 600; width < 800; width += 20) {
            int now = width;
            Fx.run(() -> stage.setWidth(now));
            Fx.await("the width", () -> view.node("#tabs").getLayoutBounds().getWidth() == now);
            Fx.await("readable tabs", () -> tabsInSight().stream().allMatch(seen -> seen >= 64));
            assertThat(Fx.supply(this::tabsInSight)).hasSizeGreaterThan(3);
        }
        bringToFront(0);
        Fx.await("readable tabs", () -> tabsInSight().stream().allMatch(seen -> seen >= 64));
    }
}
