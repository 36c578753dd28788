package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;

/** Editing in the window: keys, menus, the title, and how it looks. */
class EditingTest extends WindowFixture {

    @Test
    void theKeyboardIsInTheTextFromTheStart() {
        open();
        robots.type("hello\nworld");

        assertThat(text()).isEqualTo("hello\nworld");
    }

    @Test
    void theKeyboardIsInTheLastOfSeveralFiles() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        robots.type("x");

        assertThat(text()).isEqualTo("x2");
        assertThat(Fx.supply(view::title)).contains("two.txt");
    }

    @Test
    void theKeyboardGoesToANewDocument() {
        open();
        robots.type("first");
        robots.shortcut(KeyCode.N);
        awaitFocus();
        robots.type("second");

        assertThat(text()).isEqualTo("second");
        assertThat(Fx.supply(view::tabTitles)).hasSize(2);
    }

    @Test
    void theKeyboardFollowsTheTab() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));

        bringToFront(0);
        robots.type("a");
        bringToFront(1);
        robots.type("b");

        assertThat(text()).isEqualTo("b2");
        bringToFront(0);
        assertThat(text()).isEqualTo("a1");
    }

    @Test
    void theTitleNamesTheFileAndMarksUnsavedEdits() throws IOException {
        open(file("notes.txt", "old"));
        assertThat(Fx.supply(view::title)).isEqualTo("notes.txt (" + folder + ") — Keepsake");

        robots.type("x");
        assertThat(Fx.supply(view::title)).isEqualTo("● notes.txt (" + folder + ") — Keepsake");

        robots.save();
        Fx.await("the mark to go", () -> view.title().startsWith("notes.txt ("));
    }

    @Test
    void undoingToWhatIsStoredTakesTheMarkAway() throws IOException {
        openAndType("x");
        robots.shortcut(KeyCode.Z);

        assertThat(text()).isEqualTo("old");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void undoAndRedoByTheKeys() {
        open();
        robots.type("one\ntwo");

        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one\n");
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one");
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("one\ntwo");
    }

    @Test
    void undoByTheMenu() {
        open();
        robots.type("hello");

        robots.click(Fx.supply(() -> view.menuButton("Edit")));
        Fx.await("the menu to open", () -> menuNode("menu-undo").isPresent());
        robots.click(Fx.supply(() -> menuNode("menu-undo").orElseThrow()));

        Fx.await("the text to be gone", () -> view.text().isEmpty());
    }

    private static Optional<Node> menuNode(String id) {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(node -> node.getLayoutBounds().getHeight() > 0)
                .findFirst();
    }

    @Test
    void undoAndRedoAreOfferedOnlyWhenThereIsSomethingToDo() {
        open();
        assertThat(Fx.supply(() -> view.menuItem("menu-undo").isDisable())).isTrue();

        robots.type("x");
        assertThat(Fx.supply(() -> view.menuItem("menu-undo").isDisable())).isFalse();
        assertThat(Fx.supply(() -> view.menuItem("menu-redo").isDisable())).isTrue();

        robots.click(view.node("#tool-undo"));
        Fx.await("redo to be offered", () -> !view.menuItem("menu-redo").isDisable());
        assertThat(Fx.supply(() -> view.node("#tool-undo").isDisabled())).isTrue();
    }

    @Test
    void copyTakesTheLineBreaksOfTheText() throws IOException {
        open(file("notes.txt", "a\r\nb\nc"));

        robots.shortcut(KeyCode.A);
        robots.shortcut(KeyCode.C);

        assertThat(Fx.supply(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("a\r\nb\nc");
    }

    @Test
    void cutAndPasteMoveText() throws IOException {
        Path notes = file("notes.txt", "one\r\ntwo\r\n");
        open(notes);

        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.shortcut(KeyCode.X);
        assertThat(text()).isEqualTo("two\n");
        robots.press(KeyCode.DOWN);
        robots.shortcut(KeyCode.V);
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("two\r\none\r\n");
    }

    @Test
    void whatSeveralCaretsCutComesBackWhenTheyPasteItWithEmptyLinesToo() throws IOException {
        open(file("notes.txt", "one\n\ntwo\n"));
        robots.press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        robots.press(KeyCode.END, KeyCode.SHIFT);

        robots.shortcut(KeyCode.X);
        assertThat(text()).isEqualTo("\n\n\n");
        robots.shortcut(KeyCode.V);
        assertThat(text()).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void anEmptyLineAtTheEndOfWhatSeveralCaretsHaveCutIsPastedToo() throws IOException {
        open(file("notes.txt", "one\n"));
        robots.press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        robots.press(KeyCode.END, KeyCode.SHIFT);

        robots.shortcut(KeyCode.X);
        robots.shortcut(KeyCode.V);
        assertThat(text()).isEqualTo("one\n");
    }

    @Test
    void bytesThatAreNoTextArePastedAtEachCaret() throws IOException {
        Path notes =
                Files.write(
                        folder.resolve("notes.txt"), new byte[] {(byte) 0xff, '\n', '\n', '\n'});
        open(notes);
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);
        robots.shortcut(KeyCode.C);
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.ALT);
        robots.shortcut(KeyCode.V);

        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(notes)
                .hasBinaryContent(
                        new byte[] {(byte) 0xff, '\n', (byte) 0xff, '\n', (byte) 0xff, '\n'});
    }

    @Test
    void halfOfACharacterIsNotPastedAndTheRestIsWhenWanted() throws IOException {
        open(file("notes.txt", "old"));
        putOnClipboard("a\uD83Db😀\uDE00c");
        Notices notices = new Notices(view);

        robots.shortcut(KeyCode.V);
        notices.await("Nothing was pasted");
        assertThat(text()).isEqualTo("old");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();

        notices.click("Paste the Rest");
        notices.awaitNone();
        robots.type("x");
        assertThat(text()).isEqualTo("ab😀cxold");
    }

    @Test
    void longLinesAreWrappedUnlessThatIsSwitchedOff() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        assertThat(Fx.supply(() -> view.area().wrapProperty().get())).isTrue();

        Fx.run(() -> ((CheckMenuItem) view.menuItem("menu-wordwrap")).setSelected(false));
        assertThat(Fx.supply(() -> view.area().wrapProperty().get())).isFalse();
        bringToFront(0);
        assertThat(Fx.supply(() -> view.area().wrapProperty().get())).isFalse();

        Fx.run(() -> ((CheckMenuItem) view.menuItem("menu-wordwrap")).setSelected(true));
        assertThat(Fx.supply(() -> view.area().wrapProperty().get())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Settings.Look.class)
    void everyLookCanBePutOn(Settings.Look look) throws IOException {
        open(file("notes.txt", "old"));

        Fx.run(() -> view.menuItem("menu-look-" + look).fire());

        Fx.run(() -> stage.getScene().getRoot().applyCss());
        assertThat(Fx.supply(() -> settings.get().get(Settings.LOOK))).isEqualTo(look);
        assertThat(Fx.supply(Application::getUserAgentStylesheet))
                .endsWith(look == Settings.Look.DARK ? "/dark.bss" : "/light.bss");
        robots.type("x");
        assertThat(text()).isEqualTo("xold");
    }

    private void cutAllAndPaste() {
        robots.shortcut(KeyCode.A);
        robots.shortcut(KeyCode.X);
        Fx.await("nothing to be left", () -> view.text().isEmpty());
        robots.shortcut(KeyCode.V);
        Fx.await("it to be back", () -> !view.text().isEmpty());
    }

    @Test
    void bytesThatAreNoTextSurviveCutAndPaste() throws IOException {
        byte[] bytes = {
            'a', (byte) 0xFF, (byte) 0xFE, 'b', '\n', (byte) 0xEF, (byte) 0xBF, (byte) 0xBD
        };
        Path notes = Files.write(folder.resolve("notes.txt"), bytes);
        open(notes);

        cutAllAndPaste();
        robots.type("x");
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasBinaryContent(append(bytes, 'x'));
    }

    @Test
    void aNulIsToldOfAndSurvivesToo() throws IOException {
        byte[] bytes = {'a', 0, 'b'};
        Path notes = Files.write(folder.resolve("notes.txt"), bytes);
        open(notes);

        cutAllAndPaste();
        robots.type("x");
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasBinaryContent(append(bytes, 'x'));
    }

    @Test
    void copyingANulIsTold() throws IOException {
        open(Files.write(folder.resolve("notes.txt"), new byte[] {'a', 0, 'b'}));

        robots.shortcut(KeyCode.A);
        robots.shortcut(KeyCode.C);

        Fx.await("to be told", () -> view.notice().startsWith("The copied text contains NUL"));
    }

    private static byte[] append(byte[] bytes, char c) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = (byte) c;
        return longer;
    }
}
