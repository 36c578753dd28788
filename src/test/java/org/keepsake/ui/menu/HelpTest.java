package org.keepsake.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.RecentFiles;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.Shortcut;

/** The help menu. */
class HelpTest extends WindowFixture {

    @BeforeEach
    void openWindow() {
        open();
    }

    private void press(KeyCode key) {
        robots.press(key);
        Fx.await(
                "the dialog",
                () ->
                        view.dialog()
                                .filter(dialog -> dialog.getScene().getWindow().isFocused())
                                .isPresent());
    }

    private List<Shortcut> shown() {
        return Fx.supply(() -> {
            TableView<?> table = (TableView<?>) view.dialog().orElseThrow().lookup("#shortcuts");
            return table.getItems().stream().map(Shortcut.class::cast).toList();
        });
    }

    @Test
    void theSheetHasTheKeysOfTheMenusAndTheOthers() {
        press(KeyCode.F1);

        assertThat(shown())
                .contains(
                        new Shortcut("File", "Save", "Ctrl+S"),
                        new Shortcut("Edit › Lines", "Move Up", "Alt+↑"),
                        new Shortcut("View", "Word Wrap", "Alt+Z"),
                        new Shortcut("View", "Zoom In", "Ctrl+Plus"),
                        new Shortcut("View", "Zoom Out", "Ctrl+Minus"),
                        new Shortcut("Other", "Return to the text, or to one cursor", "Esc"));
        assertThat(shown())
                .extracting(row -> row.menu() + " " + row.command())
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoCommandsHaveTheSameKeys() {
        press(KeyCode.F1);

        assertThat(shown())
                .extracting(Shortcut::keys)
                .filteredOn(keys -> !keys.isEmpty())
                .doesNotHaveDuplicates();
    }

    @Test
    void theSheetIsNarrowedDownByTyping() {
        press(KeyCode.F1);
        robots.type("undo");

        assertThat(shown()).containsExactly(new Shortcut("Edit", "Undo", "Ctrl+Z"));
    }

    @Test
    void everyRowHasKeys() {
        press(KeyCode.F1);

        assertThat(shown()).extracting(Shortcut::keys).doesNotContain("");
    }

    @Test
    void aFileOrAnEncodingIsNoCommand() throws Exception {
        Path notes = file("notes.txt", "");
        Fx.run(() -> recent.set(new RecentFiles(List.of(notes))));
        press(KeyCode.F1);

        assertThat(shown())
                .extracting(Shortcut::command)
                .noneMatch(words -> words.contains("notes.txt") || words.contains("UTF"));
    }

    @Test
    void oneOfSeveralChoicesIsNoCommand() {
        press(KeyCode.F1);

        assertThat(shown())
                .extracting(Shortcut::menu)
                .doesNotContain(
                        "File › Autosave",
                        "View › Theme",
                        "File › Notify After Saving",
                        "Lab › How to Save");
    }

    @Test
    void theCommandsForSeveralCursorsAreListedWithTheirKeys() {
        press(KeyCode.F1);
        robots.type("cursors");

        assertThat(shown())
                .containsExactly(
                        new Shortcut("Edit › Multiple Cursors", "Add Next Occurrence", "Ctrl+D"),
                        new Shortcut("Edit › Multiple Cursors", "Add Cursor Above", "Alt+Shift+↑"),
                        new Shortcut("Edit › Multiple Cursors", "Add Cursor Below", "Alt+Shift+↓"));
    }

    @Test
    void longWordsTakeMoreLinesAndAreReadInFull() {
        press(KeyCode.F1);
        robots.type("regular");
        Fx.await("the row", () -> cells().size() == 3);

        Fx.await(
                "the row to be higher than a line",
                () ->
                        cells().stream()
                                .anyMatch(cell -> words(cell) > 2.4 * cell.getFont().getSize()));
        assertThat(
                        Fx.supply(() ->
                                cells().stream().allMatch(cell -> words(cell) <= cell.getHeight())))
                .isTrue();
    }

    private List<TableCell<?, ?>> cells() {
        return view.dialog().orElseThrow().lookupAll(".table-cell").stream()
                .<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static double words(TableCell<?, ?> cell) {
        return cell.getGraphic().getLayoutBounds().getHeight();
    }

    @Test
    void escapeLeadsBackToTheText() {
        press(KeyCode.F1);
        robots.press(KeyCode.ESCAPE);
        Fx.await("the sheet to go", () -> view.dialog().isEmpty() && stage.isFocused());

        robots.type("x");
        assertThat(Fx.supply(view::text)).isEqualTo("x");
    }

    @Test
    void itSaysWhichProgramThisIs() {
        Fx.run(() -> view.menuItem("menu-about").fire());
        Fx.await("the dialog", () -> view.dialog().isPresent());

        assertThat(Fx.supply(() -> view.dialog().orElseThrow().getHeaderText()))
                .matches("Keepsake \\d+\\.\\d+.*");
        assertThat(Fx.supply(() -> view.dialog().orElseThrow().getContentText()))
                .contains("Java " + System.getProperty("java.version"), "JavaFX 26", "ControlsFX");
        Fx.run(() -> view.dialogButton("Close").fire());
    }
}
