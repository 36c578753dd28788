package org.keepsake.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
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
                        new Shortcut("Edit", "Move Up", "Alt+↑"),
                        new Shortcut("View", "Word Wrap", "Alt+Z"),
                        new Shortcut("Other", "Return to the text", "Esc"));
        assertThat(shown()).extracting(Shortcut::command).doesNotHaveDuplicates();
    }

    @Test
    void noTwoCommandsHaveTheSameKeys() {
        press(KeyCode.F1);

        assertThat(shown()).extracting(Shortcut::keys).doesNotHaveDuplicates();
    }

    @Test
    void theSheetIsNarrowedDownByTyping() {
        press(KeyCode.F1);
        robots.type("undo");

        assertThat(shown()).containsExactly(new Shortcut("Edit", "Undo", "Ctrl+Z"));
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
