package org.keepsake.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.RecentFiles;
import org.keepsake.profile.Settings;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.WindowFixture;

/** The commands by their names, the whole screen, and the folder of a file. */
class CommandPaletteTest extends WindowFixture {

    private final BlockingQueue<Path> folders = new LinkedBlockingQueue<>();

    @Override
    protected void beforeShowing(EditorWindow window) {
        window.showFoldersBy(folders::add);
    }

    private void openPalette() {
        robots.shortcut(KeyCode.P, KeyCode.SHIFT);
        Fx.await("the palette", () -> isOpen() && view.node("#palette-field").isFocused());
    }

    private boolean isOpen() {
        return stage.getScene().lookup("#palette-field") != null;
    }

    private List<String> shown() {
        return Fx.supply(() -> {
            ListView<?> list = (ListView<?>) view.node("#palette");
            return list.getItems().stream().map(Object::toString).toList();
        });
    }

    @Test
    void aFewLettersAndEnterRunACommand() throws IOException {
        open(file("notes.txt", "one\ntwo"));
        openPalette();

        robots.type("line dupl");
        assertThat(shown()).singleElement().asString().contains("Edit › Lines › Duplicate");
        robots.press(KeyCode.ENTER);

        Fx.await("the line to be there twice", () -> view.text().equals("one\none\ntwo"));
        assertThat(Fx.supply(this::isOpen)).isFalse();
    }

    @Test
    void itIsAPanelWithinTheWindowHoweverSmall() {
        open();
        Fx.run(() -> {
            stage.setWidth(480);
            stage.setHeight(320);
        });
        int windows = Fx.supply(() -> Window.getWindows().size());
        openPalette();

        assertThat(Fx.supply(() -> Window.getWindows().size())).isEqualTo(windows);
        Fx.await(
                "the panel within the window",
                () -> {
                    Bounds at = panel();
                    return at.getHeight() > 100
                            && at.getMinX() >= 0
                            && at.getMaxX() <= stage.getScene().getWidth()
                            && at.getMaxY() <= stage.getScene().getHeight();
                });
    }

    @Test
    void itIsAsHighAsWhatMatchesAndItsUpperEdgeStaysWhereItIs() {
        open();
        openPalette();
        Bounds whole = Fx.supply(this::panel);

        robots.type("line dupl");
        Fx.await("a lower panel", () -> panel().getHeight() < 100);
        Bounds one = Fx.supply(this::panel);
        assertThat(one.getMinY()).isEqualTo(whole.getMinY());
        assertThat(Fx.supply(() -> isCut("#palette"))).isFalse();

        robots.type(" and nothing else");
        assertThat(shown()).isEmpty();
        Fx.await("the same height", () -> panel().equals(one));

        for (int i = 0; i < 40; i++) {
            robots.press(KeyCode.BACK_SPACE);
        }
        Fx.await("all commands", () -> panel().equals(whole));
        assertThat(Fx.supply(() -> isCut("#palette"))).isTrue();
    }

    private Bounds panel() {
        Node panel = view.node(".palette");
        return panel.localToScene(panel.getLayoutBounds());
    }

    /** Whether a list has more than it shows. */
    private boolean isCut(String list) {
        return view.node(list).lookupAll(".scroll-bar").stream().anyMatch(Node::isVisible);
    }

    @Test
    void itIsAsWideAsItsLongestCommandWhereThereIsRoom() throws IOException {
        Path longName = file("a name that is rather long ".repeat(3) + "for a file.txt", "");
        Fx.run(() -> recent.set(new RecentFiles(List.of(longName))));
        open();
        Fx.run(() -> stage.setWidth(1400));
        openPalette();

        robots.type("a name that is");
        Fx.await("its name", () -> name().getText().contains("a name that is"));
        Fx.await("all of it", () -> !name().isTextTruncated());
        assertThat(Fx.supply(this::panel).getWidth()).isLessThan(1300);
    }

    /** That of the first command. */
    private Labeled name() {
        return (Labeled) view.node("#palette").lookup(".list-cell .label");
    }

    @Test
    void earlierVersionsAreFoundByWhatPeopleWantWithThem() throws IOException {
        open(file("notes.txt", "one"));
        openPalette();

        robots.type("comp");
        assertThat(shown()).anyMatch(words -> words.contains("Earlier Versions"));
    }

    @Test
    void itClosesWhenTheFocusGoesElsewhere() {
        open();
        openPalette();
        robots.shortcut(KeyCode.F);
        Fx.await("the find bar", () -> view.node("#find-text").isFocused());
        assertThat(Fx.supply(this::isOpen)).isFalse();

        openPalette();
        robots.press(KeyCode.ESCAPE);
        assertThat(Fx.supply(this::isOpen)).isFalse();
        assertThat(Fx.supply(() -> view.node("#find-text").isFocused())).isTrue();
    }

    @Test
    void itClosesWithAClickBesideIt() {
        open();
        openPalette();

        robots.click(
                Fx.supply(() ->
                        view.statusBar()
                                .localToScreen(
                                        view.statusBar().getLayoutBounds().getMinX() + 1,
                                        view.statusBar().getLayoutBounds().getMaxY() - 1)));

        Fx.await("the text", () -> !isOpen() && view.area().isFocused());
    }

    @Test
    void aCommandThatIsInTwoMenusIsOfferedOnce() {
        open();
        openPalette();

        robots.type("why saving");

        assertThat(shown()).hasSize(1);
        robots.press(KeyCode.ESCAPE);
    }

    @Test
    void commandsComeFirstAndRecentFilesLast() throws IOException {
        Path notes = file("my_notes.txt", "");
        open();
        Fx.run(() -> recent.set(new RecentFiles(List.of(notes))));
        openPalette();

        assertThat(shown().getFirst()).startsWith("File › New");
        assertThat(shown().get(shown().size() - 2)).contains("Open Recent › my_notes.txt");
        assertThat(shown().getLast()).contains("Open Recent › Clear List");
        robots.press(KeyCode.ESCAPE);
    }

    @Test
    void whatWasRunLastComesFirst() {
        open();
        openPalette();
        robots.type("line numbers");
        robots.press(KeyCode.ENTER);
        Fx.await("no numbers", () -> !settings.get().get(Settings.LINE_NUMBERS));

        openPalette();

        assertThat(shown().getFirst()).isEqualTo("View › Line Numbers");
        robots.press(KeyCode.ESCAPE);
    }

    @Test
    void wordsOfOtherProgramsFindACommand() {
        open();
        Fx.run(() -> settings.set(settings.get().with(Settings.ZOOM, 120)));
        openPalette();

        assertThat(found("zoom")).anyMatch(words -> words.contains("Actual Size"));
        assertThat(found("exit")).anyMatch(words -> words.contains("Quit"));
        assertThat(found("preferences")).anyMatch(words -> words.contains("Settings"));
        assertThat(found("charset utf-16")).anyMatch(words -> words.contains("UTF-16"));
        assertThat(found("crlf")).anyMatch(words -> words.contains("Windows"));
        robots.press(KeyCode.ESCAPE);
    }

    /** What is offered for {@code typed}, which replaces what was typed before. */
    private List<String> found(String typed) {
        Fx.run(() -> ((TextField) view.node("#palette-field")).setText(typed));
        return shown();
    }

    @Test
    void whatMatchesByItsNameComesBeforeWhatMatchesByOtherWords() {
        open();
        openPalette();

        assertThat(found("find").getFirst()).startsWith("Edit › Find");
        assertThat(found("light").getFirst()).isEqualTo("View › Theme › Light");
        robots.press(KeyCode.ESCAPE);
    }

    @Test
    void theArrowsChooseAmongSeveral() {
        open();
        openPalette();
        robots.type("theme");
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.ENTER);

        Fx.await("dark", () -> settings.get().get(Settings.LOOK) == Settings.Look.DARK);
    }

    @Test
    void aChoiceThatIsOnOrOffIsTurned() {
        open();
        boolean before = Fx.supply(() -> settings.get().get(Settings.WORD_WRAP));
        openPalette();
        robots.type("word wrap");
        robots.press(KeyCode.ENTER);

        Fx.await("the wrap", () -> settings.get().get(Settings.WORD_WRAP) != before);
    }

    @Test
    void whatCannotBeDoneIsNotOffered() {
        open();
        openPalette();
        robots.type("undo");

        assertThat(shown()).isEmpty();
        robots.press(KeyCode.ENTER);
        robots.press(KeyCode.ESCAPE);
        assertThat(Fx.supply(this::isOpen)).isFalse();
        robots.type("x");
        assertThat(Fx.supply(view::text)).isEqualTo("x");
    }

    @Test
    void theKeyFillsTheScreenAndGivesItBack() {
        open();

        robots.press(KeyCode.F11);
        Fx.await("the whole screen", stage::isFullScreen);
        robots.press(KeyCode.ESCAPE);
        assertThat(Fx.supply(stage::isFullScreen)).isTrue();

        robots.press(KeyCode.F11);
        Fx.await("the window", () -> !stage.isFullScreen());
    }

    @Test
    void theFolderOfTheFileIsShown() throws Exception {
        Path notes = file("notes.txt", "one");
        open(notes);

        Fx.run(() -> view.menuItem("menu-openfolder").fire());

        assertThat(folders.take()).isEqualTo(notes.toRealPath().getParent());
    }

    @Test
    void thePathOfTheFileIsCopied() throws IOException {
        Path notes = file("notes.txt", "one");
        open(notes);

        Fx.run(() -> view.menuItem("menu-copypath").fire());

        assertThat(Fx.supply(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(notes.toString());
    }

    @Test
    void aTextWithoutAFileHasNoFolder() {
        open();

        assertThat(Fx.supply(() -> view.menuItem("menu-openfolder").isDisable())).isTrue();
    }
}
