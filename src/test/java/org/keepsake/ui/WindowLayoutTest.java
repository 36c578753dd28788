package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.dialog.DialogPrompts;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.format.CharsetChooser;
import org.keepsake.ui.words.Messages;

/** What opens beside the window is read in full, in each language, and looks like a part of it. */
@ParameterizedClass
@ValueSource(strings = {"en", "de"})
class WindowLayoutTest extends WindowFixture {
    private static final double MARGIN = 8;

    @Parameter private String tag = "";

    @Override
    protected Locale language() {
        return Locale.forLanguageTag(tag);
    }

    @BeforeEach
    void openWindow() {
        open();
        Fx.await("the icons", () -> stage.getIcons().size() == 3);
    }

    @AfterEach
    void closeOthers() {
        Fx.run(() -> others().toList().forEach(Stage::close));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "menu-shortcuts",
                "menu-about",
                "menu-storage-other",
                "menu-race",
                "pulse",
                "charsets",
                "unsaved",
                "unsaved-tab",
                "all-unsaved",
                "all-unsaved-tabs",
                "revert",
                "stuck",
                "printing",
                "details"
            })
    void allIsReadInFullAndAwayFromTheEdges(String what) {
        Fx.run(() -> show(what));
        Fx.await("the window", () -> others().anyMatch(Window::isFocused));
        Parent root =
                Fx.supply(() -> {
                    Parent shown = others().findFirst().orElseThrow().getScene().getRoot();
                    if (shown.lookup("#unsaved-list .check-box") instanceof CheckBox mark) {
                        mark.fire();
                    }
                    shown.applyCss();
                    shown.layout();
                    return shown;
                });

        assertThat(Fx.supply(() -> nodes(root, WindowLayoutTest::isCut))).as("cut").isEmpty();
        assertThat(Fx.supply(() -> nodes(root, WindowLayoutTest::isAtAnEdge)))
                .as("at an edge")
                .isEmpty();
        assertThat(Fx.supply(() -> others().findFirst().orElseThrow().getIcons()))
                .hasSize(3)
                .noneMatch(Image::isError)
                .allMatch(icon -> icon.getProgress() == 1);
    }

    private void show(String what) {
        Messages messages = new Messages(language());
        DialogPrompts questions = new DialogPrompts(stage, messages);
        switch (what) {
            case "pulse" -> ((Button) view.node("#pulse")).fire();
            case "charsets" ->
                    new CharsetChooser(stage, messages, Runnable::run)
                            .ask(messages.get("encoding.save.title", "notes.txt"), _ -> {});
            case "unsaved" -> questions.askAboutUnsaved("notes.txt", true, _ -> {});
            case "unsaved-tab" -> questions.askAboutUnsaved("notes.txt", false, _ -> {});
            case "all-unsaved", "all-unsaved-tabs" ->
                    questions.askAboutAllUnsaved(
                            List.of(
                                    new Prompts.UnsavedDocument("notes.txt", "/home/somebody", ""),
                                    new Prompts.UnsavedDocument("Untitled 2", "", "Dear diary")),
                            what.equals("all-unsaved"),
                            _ -> {});
            case "revert" -> questions.askToRevert("notes.txt", _ -> {});
            case "stuck" -> questions.askToGiveUp(folder.resolve("notes.txt"), _ -> {});
            case "printing" -> questions.askToStopPrinting("notes.txt", _ -> {});
            case "details" ->
                    questions.showDetails(
                            new Prompts.Details(
                                    messages.get("fault.DISK_FULL"), "the facts", "a trace"));
            case "menu-race" -> {
                view.menuItem(what).fire();
                // What is said of a race that goes on changes all the time.
                Parent race = others().findFirst().orElseThrow().getScene().getRoot();
                ((Button) race.lookup("#action-cancel")).fire();
            }
            default -> view.menuItem(what).fire();
        }
    }

    private Stream<Stage> others() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage other && other.getOwner() == stage)
                .map(Stage.class::cast);
    }

    private static List<String> nodes(Parent root, Predicate<Node> which) {
        return root.lookupAll("*").stream()
                .filter(WindowLayoutTest::isShown)
                .filter(which)
                .map(node -> node + " in " + node.getParent())
                .toList();
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static boolean isCut(Node node) {
        return node instanceof Text shown
                && node.getParent() instanceof Labeled label
                && label.getText() != null
                && !label.getText().replace("_", "").equals(shown.getText().replace("_", ""));
    }

    private static boolean isAtAnEdge(Node node) {
        boolean seen =
                (node instanceof Text words && !words.getText().isEmpty())
                        || node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof TableView
                        || node instanceof ListView;
        if (!seen) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() < MARGIN || bounds.getMaxX() > node.getScene().getWidth() - MARGIN;
    }
}
