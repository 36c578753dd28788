package org.keepsake.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
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
    private TableView<ListedVersion> table() {
        Node table = window().orElseThrow().getScene().lookup("#versions");
        return (TableView<ListedVersion>) table;
    }

    private Button button(String id) {
        return (Button) window().orElseThrow().getScene().lookup("#" + id);
    }

    private void press(String id) {
        Fx.run(() -> button(id).fire());
    }

    /** Shows the list: what the file holds now, and so many earlier versions. */
    private void show(int earlier) {
        Fx.run(() -> view.menuItem("menu-versions").fire());
        Fx.await(
                "the versions",
                () -> window().isPresent() && table().getItems().size() == earlier + 1);
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

        Fx.run(() -> table().getSelectionModel().clearAndSelect(2));
        press("versions-restore");

        Fx.await("the first version", () -> view.text().equals("first"));
        assertThat(Fx.supply(view::caret)).as("where it was").isEqualTo(new Position(0, 4));
        assertThat(notes).hasContent("a b first");
        assertThat(Fx.supply(this::window)).as("nothing covers the text").isEmpty();
        notices.await("The text is now the version of ");
        assertThat(Fx.supply(view::notice)).endsWith(". It is not saved yet.");
        notices.click("Undo");
        notices.awaitNone();
        Fx.await("what was there", () -> view.text().equals("a b first"));
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    /** Wherever its owner is, and whatever the words of the buttons are. */
    @Test
    void theListIsOnTheScreenOverItsOwnerWithAllItsButtonsInOneRow() throws Exception {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        double[] was = Fx.supply(() -> new double[] {stage.getX(), stage.getY()});
        try {
            for (double x : new double[] {-200, 60, 700}) {
                Fx.run(() -> {
                    stage.setX(x);
                    stage.setY(x / 2);
                });
                Fx.await("the place", () -> stage.getX() == x);
                show(1);
                Fx.run(() -> {
                    Stage list = window().orElseThrow();
                    double screen = Screen.getPrimary().getVisualBounds().getWidth();
                    assertThat(list.getX()).isBetween(0.0, screen - list.getWidth());
                    double middle = stage.getX() + stage.getWidth() / 2;
                    double own = list.getX() + list.getWidth() / 2;
                    assertThat(own)
                            .isCloseTo(
                                    Math.clamp(
                                            middle,
                                            list.getWidth() / 2,
                                            screen - list.getWidth() / 2),
                                    within(1.0));
                    assertThat(
                                    Stream.of("compare", "comparetwo", "restore", "open")
                                            .map(id -> button("versions-" + id).getLayoutY())
                                            .distinct())
                            .hasSize(1);
                    list.close();
                });
            }
        } finally {
            Fx.run(() -> {
                stage.setX(was[0]);
                stage.setY(was[1]);
            });
        }
    }

    private String cell(int row, int column) {
        return String.valueOf(table().getColumns().get(column).getCellData(row));
    }

    private List<String> changes() {
        return IntStream.range(0, table().getItems().size()).mapToObj(row -> cell(row, 1)).toList();
    }

    @Test
    void eachVersionTellsWhatChangedInItSinceTheOneBefore() throws Exception {
        Path notes = file("notes.txt", "one\ntwo\nthree\n");
        open(notes);
        robots.type("a ");
        saved(notes);
        robots.type("\n");
        saved(notes);
        robots.type("not saved\n");
        show(2);

        Fx.await(
                "all",
                () ->
                        changes()
                                .equals(
                                        List.of(
                                                "1 line changed, 1 line added",
                                                "1 line changed",
                                                "Oldest version kept")));
        assertThat(Fx.supply(() -> table().getColumns().get(1).getText()))
                .as("what it is the change to")
                .isEqualTo("Changes from the previous version");
        Fx.run(() -> window().orElseThrow().close());
    }

    @Test
    void theListNamesTheFileAndItsFolderAndBeginsWithWhatItHoldsNow() throws Exception {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        show(1);

        assertThat(
                        Fx.supply(() ->
                                window()
                                        .orElseThrow()
                                        .getScene()
                                        .lookup("#versions-heading")
                                        .lookupAll(".label")
                                        .stream()
                                        .map(label -> ((Labeled) label).getText())
                                        .toList()))
                .containsExactly("notes.txt", String.valueOf(notes.getParent()));
        assertThat(Fx.supply(() -> cell(0, 0))).endsWith(" (current)");
        assertThat(Fx.supply(() -> cell(1, 0))).doesNotContain("current");
        assertThat(Fx.supply(() -> table().getSelectionModel().getSelectedIndex()))
                .as("what can be brought back")
                .isEqualTo(1);

        Fx.run(() -> table().getSelectionModel().clearAndSelect(0));

        assertThat(Fx.supply(() -> button("versions-restore").isDisabled())).isTrue();
        Fx.run(() -> window().orElseThrow().close());
    }

    @Test
    void aSmallWindowShowsAllThatMatters() throws Exception {
        Path notes = file("notes.txt", "one\ntwo\nthree\n");
        open(notes);
        robots.type("a ");
        saved(notes);
        show(1);
        Fx.await("the change", () -> cell(0, 1).equals("1 line changed"));

        Fx.run(() -> window().orElseThrow().setWidth(680));

        Fx.await(
                "all columns in sight",
                () ->
                        table().getVisibleLeafColumns().stream()
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

    @Test
    void aVersionThatIsComparedIsRestoredFromThere() throws Exception {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        show(1);
        press("versions-compare");
        Fx.await("the comparison", () -> comparison().isPresent());

        Fx.run(() ->
                comparison()
                        .orElseThrow()
                        .getScene()
                        .lookup("#compare-choices")
                        .lookupAll(".button")
                        .stream()
                        .map(Button.class::cast)
                        .filter(choice -> choice.getText().startsWith("Restore Version of "))
                        .forEach(Button::fire));

        Fx.await("the first version", () -> view.text().equals("first"));
        assertThat(Fx.supply(this::window)).as("nothing covers the text").isEmpty();
        assertThat(Fx.supply(this::comparison)).isEmpty();
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
            table().lookupAll(".table-row-cell").stream()
                    .filter(row -> ((IndexedCell<?>) row).getIndex() == 1)
                    .findFirst()
                    .orElseThrow()
                    .fireEvent(doubleClick());
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
