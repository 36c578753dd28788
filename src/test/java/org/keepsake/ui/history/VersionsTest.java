package org.keepsake.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.history.Version;
import org.keepsake.text.Position;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;

/** Each save keeps what it replaced; it can be seen and brought back. */
class VersionsTest extends WindowFixture {
    private final Notices notices = new Notices(view);

    private Optional<Stage> window() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(shown -> shown != stage && shown.getTitle().startsWith("Earlier Versions"))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private TableView<Version> table() {
        Node table = window().orElseThrow().getScene().lookup("#versions");
        return (TableView<Version>) table;
    }

    private void press(String id) {
        Fx.run(() -> ((Button) window().orElseThrow().getScene().lookup("#" + id)).fire());
    }

    private void show(int versions) {
        Fx.run(() -> view.menuItem("menu-versions").fire());
        Fx.await(
                "the versions",
                () -> window().isPresent() && table().getItems().size() == versions);
    }

    @Test
    void anEarlierVersionIsRestoredAsOneStepOfUndo() throws Exception {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        robots.type("b ");
        assertThat(saved(notes)).isEqualTo("a b first");
        show(2);

        Fx.run(() -> table().getSelectionModel().clearAndSelect(1));
        press("versions-restore");

        Fx.await("the first version", () -> view.text().equals("first"));
        assertThat(Fx.supply(view::caret)).as("where it was").isEqualTo(new Position(0, 4));
        assertThat(notes).hasContent("a b first");
        assertThat(Fx.supply(this::window)).as("nothing covers the text").isEmpty();
        notices.await("The version of ");
        assertThat(Fx.supply(view::notice)).endsWith(" is in the text now, not saved yet.");
        notices.click("Undo");
        notices.awaitNone();
        Fx.await("what was there", () -> view.text().equals("a b first"));
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    private String changed(int row) {
        return String.valueOf(table().getColumns().get(2).getCellData(row));
    }

    @Test
    void eachVersionTellsHowManyLinesTheNextOneChanged() throws Exception {
        Path notes = file("notes.txt", "one\ntwo\nthree\n");
        open(notes);
        robots.type("a ");
        saved(notes);
        robots.type("\n");
        saved(notes);
        robots.type("not saved\n");
        show(2);

        Fx.await("both", () -> changed(0).equals("1 changed, 1 added"));
        Fx.await("both", () -> changed(1).equals("1 changed"));
        assertThat(Fx.supply(() -> table().getColumns().get(2).getText()))
                .as("what it is the change to")
                .isEqualTo("Lines in the next version");
        Fx.run(() -> window().orElseThrow().close());
    }

    /** All but the times when they were replaced. */
    @Test
    void aSmallWindowShowsAllThatMatters() throws Exception {
        Path notes = file("notes.txt", "one\ntwo\nthree\n");
        open(notes);
        robots.type("a ");
        saved(notes);
        show(1);
        Fx.await("the change", () -> changed(0).equals("1 changed"));
        assertThat(Fx.supply(() -> table().getVisibleLeafColumns())).hasSize(4);

        Fx.run(() -> window().orElseThrow().setWidth(600));

        Fx.await(
                "three columns in sight",
                () ->
                        table().getVisibleLeafColumns().size() == 3
                                && table().getVisibleLeafColumns().stream()
                                                .mapToDouble(TableColumnBase::getWidth)
                                                .sum()
                                        <= table().getWidth());
        Fx.await(
                "whole cells",
                () ->
                        table().lookupAll(".table-cell").stream()
                                .map(Labeled.class::cast)
                                .noneMatch(Labeled::isTextTruncated));
        Fx.run(() -> window().orElseThrow().close());
    }

    private Optional<Stage> comparison() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(shown -> shown.getOwner() == stage)
                .filter(shown -> shown.getTitle().equals("Compare notes.txt"))
                .findFirst();
    }

    @Test
    void aDoubleClickOrEnterComparesAVersionWithTheText() throws Exception {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        show(1);

        Fx.run(() -> {
            Node row = table().lookup(".table-row-cell");
            row.fireEvent(doubleClick());
        });
        Fx.await("the comparison", () -> comparison().isPresent());
        Fx.run(() -> comparison().orElseThrow().close());

        Fx.run(() -> table().fireEvent(enter()));
        Fx.await("the comparison", () -> comparison().isPresent());
        Fx.run(() -> {
            comparison().orElseThrow().close();
            window().orElseThrow().close();
        });
    }

    private static KeyEvent enter() {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    }

    private static MouseEvent doubleClick() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void anEarlierVersionOpensAsANewDocument() throws Exception {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        show(1);

        press("versions-open");

        Fx.await(
                "a new document",
                () -> view.tabTitles().size() == 2 && view.text().equals("first"));
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        Fx.run(() -> window().orElseThrow().close());
    }

    @Test
    void theTimesAreReadInFullAndAButtonClosesTheWindow() throws Exception {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        show(1);

        Fx.await(
                "whole cells",
                () ->
                        table().lookupAll(".table-cell").stream()
                                .map(Labeled.class::cast)
                                .noneMatch(Labeled::isTextTruncated));
        press("versions-close");
        Fx.await("the window to go", () -> window().isEmpty());
    }
}
