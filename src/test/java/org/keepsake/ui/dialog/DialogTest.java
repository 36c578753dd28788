package org.keepsake.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.words.Messages;

/** The window's own dialogs, answered by keys and by clicks. */
class DialogTest extends WindowFixture {
    private Path notes = Path.of("");

    @Override
    protected Prompts prompts(Messages messages) {
        return new DialogPrompts(stage, messages);
    }

    @BeforeEach
    void openModified() throws IOException {
        notes = file("notes.txt", "old");
        open(notes);
        robots.type("new ");
    }

    @Override
    protected void leave() {
        Fx.run(() -> requestClose(stage));
        Fx.await("the way out", () -> exits.get() > 0 || view.dialog().isPresent());
        Fx.run(() -> view.dialog().ifPresent(_ -> view.dialogButton("Don't Save").fire()));
    }

    private void quitAndAwaitQuestion() {
        robots.shortcut(KeyCode.Q);
        Fx.await(
                "the question",
                () ->
                        view.dialog()
                                .filter(dialog -> dialog.getScene().getWindow().isFocused())
                                .isPresent());
    }

    private void awaitNoDialog() {
        Fx.await("the dialog to go", () -> view.dialog().isEmpty());
    }

    @Test
    void theQuestionNamesTheFile() {
        quitAndAwaitQuestion();

        assertThat(Fx.supply(() -> view.dialog().orElseThrow().getHeaderText()))
                .isEqualTo("Save the changes to notes.txt before quitting?");
        assertThat(exits).hasValue(0);
        robots.press(KeyCode.ESCAPE);
        awaitNoDialog();
    }

    /** By a scroll bar, and by a document of which only a part is to be seen. */
    @Test
    void aLongListOfDocumentsShowsThatItScrolls() {
        List<Prompts.UnsavedDocument> many =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> new Prompts.UnsavedDocument(i + ".txt", "/home", ""))
                        .toList();
        Fx.run(() ->
                new DialogPrompts(stage, new Messages(language()))
                        .askAboutAllUnsaved(many, true, _ -> {}));

        Fx.await(
                "half a row",
                () ->
                        view.dialog()
                                .filter(dialog -> dialog.lookup("#unsaved-list") != null)
                                .filter(DialogTest::hasScrollBar)
                                .filter(DialogTest::cutsARow)
                                .isPresent());
        robots.press(KeyCode.ESCAPE);
        awaitNoDialog();
    }

    /** Enter is for the button that is the default one, and Space for a box. */
    @Test
    void enterAtABoxSavesWhatIsMarked() {
        AtomicReference<Prompts.AllUnsaved> answered = new AtomicReference<>();
        List<Prompts.UnsavedDocument> two =
                Stream.of("1.txt", "2.txt")
                        .map(name -> new Prompts.UnsavedDocument(name, "/home", ""))
                        .toList();
        Fx.run(() ->
                new DialogPrompts(stage, new Messages(language()))
                        .askAboutAllUnsaved(two, true, answered::set));
        Fx.await("the list", () -> box().isPresent());
        Fx.run(() -> box().orElseThrow().requestFocus());

        robots.press(KeyCode.SPACE);
        robots.press(KeyCode.ENTER);

        Fx.await("the answer", () -> answered.get() != null);
        assertThat(answered.get()).isEqualTo(new Prompts.AllUnsaved.Save(Set.of(1)));
    }

    private Optional<Node> box() {
        return view.dialog().map(dialog -> dialog.lookup("#unsaved-list .check-box"));
    }

    private static boolean hasScrollBar(DialogPane dialog) {
        return dialog.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
    }

    private static boolean cutsARow(DialogPane dialog) {
        Node viewport = dialog.lookup(".scroll-pane > .viewport");
        double edge = viewport.localToScene(viewport.getLayoutBounds()).getMaxY();
        return dialog.lookupAll(".check-box").stream()
                .map(mark -> mark.localToScene(mark.getLayoutBounds()))
                .anyMatch(row -> row.getMinY() < edge - 3 && row.getMaxY() > edge + 3);
    }

    /** As X11 does with the first dialog of a maximized window at times. */
    @Test
    void aDialogWhoseTitleBarGetsAboveTheScreenComesBack() {
        quitAndAwaitQuestion();
        Window dialog = Fx.supply(() -> view.dialog().orElseThrow().getScene().getWindow());
        double x = Fx.supply(dialog::getX);

        Fx.run(() -> {
            dialog.setX(0);
            dialog.setY(-28);
        });

        Fx.await("the title bar", () -> dialog.getY() >= 0 && Math.abs(dialog.getX() - x) < 2);
        robots.press(KeyCode.ESCAPE);
        awaitNoDialog();
    }

    @Test
    void theQuestionAboutSeveralTellsThemApart() {
        robots.shortcut(KeyCode.N);
        robots.type("dear diary");
        robots.shortcut(KeyCode.N);
        robots.type(" ");
        quitAndAwaitQuestion();

        assertThat(
                        Fx.supply(() ->
                                view.dialog().orElseThrow().lookupAll(".check-box").stream()
                                        .map(mark -> ((CheckBox) mark).getText())
                                        .toList()))
                .containsExactly("notes.txt — " + folder, "Untitled — dear diary", "Untitled 2");
        robots.press(KeyCode.ESCAPE);
        awaitNoDialog();
    }

    @Test
    void aFileChooserBeginsAtAFolderOfTheUser() {
        File home = new File(System.getProperty("user.home"));

        assertThat(DialogPrompts.folder(Optional.of(notes))).contains(folder.toFile());
        assertThat(DialogPrompts.folder(Optional.empty())).contains(home);
        assertThat(DialogPrompts.folder(Optional.of(folder.resolve("gone/notes.txt"))))
                .contains(home);
    }

    /** The words of the dialog's buttons, from left to right. */
    private List<String> buttons() {
        return view.dialog().orElseThrow().lookupAll(".button-bar .button").stream()
                .map(Button.class::cast)
                .sorted(
                        Comparator.comparing(
                                button -> button.localToScene(button.getLayoutBounds()).getMinX()))
                .map(Button::getText)
                .toList();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsMostLikelyWantedIsLastAsOnTheDesktopsOfLinux() {
        quitAndAwaitQuestion();

        assertThat(Fx.supply(this::buttons)).containsExactly("_Don't Save", "_Cancel", "_Save");
        robots.press(KeyCode.ESCAPE);
        awaitNoDialog();
    }

    @Test
    void saveIsWhatEnterDoes() {
        quitAndAwaitQuestion();
        robots.press(KeyCode.ENTER);
        awaitExit();

        assertThat(notes).hasContent("new old");
    }

    @Test
    void escapeKeepsEverythingAsItIs() {
        quitAndAwaitQuestion();
        robots.press(KeyCode.ESCAPE);
        awaitNoDialog();

        assertThat(exits).hasValue(0);
        assertThat(notes).hasContent("old");
        assertThat(Fx.supply(view::text)).isEqualTo("new old");
        Fx.await("the keyboard to be back in the text", () -> stage.isFocused());
        robots.type("x");
        assertThat(Fx.supply(view::text)).isEqualTo("new xold");
    }

    @Test
    void closingTheDialogKeepsEverythingAsItIs() {
        quitAndAwaitQuestion();
        Fx.run(() -> requestClose(view.dialog().orElseThrow().getScene().getWindow()));
        awaitNoDialog();

        assertThat(exits).hasValue(0);
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
    }

    @Test
    void saveByAClick() {
        quitAndAwaitQuestion();
        robots.click(Fx.supply(() -> view.dialogButton("Save")));
        awaitExit();

        assertThat(notes).hasContent("new old");
    }

    @Test
    void dontSaveByAClick() {
        quitAndAwaitQuestion();
        robots.click(Fx.supply(() -> view.dialogButton("Don't Save")));
        awaitExit();

        assertThat(notes).hasContent("old");
    }

    @Test
    void dontSaveByItsAccessKey() {
        quitAndAwaitQuestion();
        robots.press(KeyCode.D, KeyCode.ALT);
        awaitExit();

        assertThat(notes).hasContent("old");
    }

    @Test
    void dontSaveByTheKeys() {
        quitAndAwaitQuestion();
        ButtonBase discard = Fx.supply(() -> view.dialogButton("Don't Save"));
        for (int i = 0; i < 5 && !Fx.supply(discard::isFocused); i++) {
            robots.press(KeyCode.TAB);
        }
        robots.press(KeyCode.SPACE);
        awaitExit();

        assertThat(notes).hasContent("old");
    }

    @Test
    void cancelByAClick() {
        quitAndAwaitQuestion();
        robots.click(Fx.supply(() -> view.dialogButton("Cancel")));
        awaitNoDialog();

        assertThat(exits).hasValue(0);
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
    }

    @Test
    void theDetailsOfAFailureCanBeCopied() {
        files.fail("write", "No space left on device");
        robots.save();
        Fx.await("the failure", () -> !view.notice().isEmpty());
        Fx.run(() -> view.noticeButton("Details").fire());
        Fx.await("the details", () -> view.dialog().isPresent());
        String facts = Fx.supply(() -> area("#details-facts").getText());
        assertThat(facts).contains("System message: No space left on device").doesNotContain("at ");
        TitledPane developers =
                Fx.supply(() -> (TitledPane) view.dialog().orElseThrow().lookup(".titled-pane"));
        assertThat(developers.isExpanded()).isFalse();

        robots.click(Fx.supply(() -> view.dialogButton("Copy")));

        Fx.await(
                "all of it to be copied",
                () -> {
                    String copied = Clipboard.getSystemClipboard().getString();
                    return copied != null && copied.contains(facts) && copied.contains("\tat ");
                });
        assertThat(Fx.supply(() -> view.dialog().isPresent())).isTrue();
        double folded = Fx.supply(() -> area("#details-facts").getScene().getWindow().getHeight());
        Fx.run(() -> developers.setExpanded(true));
        Fx.await(
                "room for the trace",
                () -> area("#details-trace").getScene().getWindow().getHeight() > folded + 100);
        robots.press(KeyCode.ESCAPE);
        awaitNoDialog();
    }

    private TextArea area(String id) {
        return (TextArea) view.dialog().orElseThrow().lookup(id);
    }
}
