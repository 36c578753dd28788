package org.keepsake.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** The comparison of the ways to save, with a tiny document. */
class TrialsWindowTest extends WindowFixture {

    @BeforeEach
    void openComparison() throws IOException {
        open(file("notes.txt", "A tiny document."));
        Fx.run(() -> view.menuItem("menu-trials").fire());
        Fx.await("the window", () -> comparison().isPresent());
        Fx.run(() -> ((Spinner<?>) node("#trials-rounds")).decrement(2));
    }

    @AfterEach
    void closeComparison() {
        Fx.run(() -> comparison().ifPresent(Stage::close));
        Fx.await("the folder to be clean", this::nothingIsLeft);
    }

    private Optional<Stage> comparison() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage other && other.getOwner() == stage)
                .map(Stage.class::cast)
                .findFirst();
    }

    private Node node(String selector) {
        Parent root = comparison().orElseThrow().getScene().getRoot();
        return Stream.of(root.lookup(selector)).findFirst().orElseThrow();
    }

    private void press(String button) {
        Fx.run(() -> ((Button) node(button)).fire());
    }

    private String state() {
        return ((Labeled) node("#trials-state")).getText();
    }

    private void awaitState(String beginning) {
        Fx.await("the state " + beginning, () -> state().startsWith(beginning));
    }

    private int rows() {
        return ((TableView<?>) node("#trials-table")).getItems().size();
    }

    private boolean nothingIsLeft() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.noneMatch(entry -> Files.isDirectory(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allWaysAreComparedOnTheDocumentInFront() {
        press("#trials-start");
        awaitState("3 saves of 16 bytes");

        assertThat(Fx.supply(this::rows)).isEqualTo(3);
        assertThat(nothingIsLeft()).isTrue();
        assertThat(folder.resolve("notes.txt")).hasContent("A tiny document.");
    }

    @Test
    void theFieldIsTypedIntoMeanwhile() {
        Fx.run(() -> ((Spinner<?>) node("#trials-rounds")).increment(49));
        press("#trials-start");

        Fx.await("typing", () -> !((TextInputControl) node("#trials-live")).getText().isEmpty());
        press("#action-cancel");
        awaitState("Cancelled.");
    }

    @Test
    void aSecondComparisonTakesThePlaceOfTheFirst() {
        press("#trials-start");
        awaitState("3 saves");
        press("#trials-start");
        awaitState("3 saves");

        assertThat(Fx.supply(this::rows)).isEqualTo(3);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        Fx.run(() -> ((TextInputControl) node("#trials-folder")).setText(nowhere.toString()));

        press("#trials-start");

        awaitState("Nothing can be written in " + nowhere);
    }

    @Test
    void aFailureIsToldAndNothingIsLeft() {
        Fx.run(() -> ((ComboBox<?>) node("#trials-storage")).getSelectionModel().select(5));

        press("#trials-start");

        awaitState("The disk reports an error.");
        assertThat(Fx.supply(() -> view.node("#lab-mark").isVisible()))
                .as("the editor's own storage is simulated")
                .isFalse();
    }

    @Test
    void cancelEndsTheSaveThatIsRunning() {
        Fx.run(() -> ((Spinner<?>) node("#trials-rounds")).increment(49));
        press("#trials-start");
        awaitState("Repetition 2");

        press("#action-cancel");

        awaitState("Cancelled.");
        assertThat(Fx.supply(this::rows)).isEqualTo(3);
    }

    @Test
    void theTableIsExportedForASpreadsheet() throws IOException {
        Path csv = folder.resolve("comparison.csv");
        press("#trials-start");
        awaitState("3 saves");
        prompts.placesToSave.add(csv);

        press("#trials-csv");

        awaitState("Stored in comparison.csv.");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(4).first().asString().startsWith("way,round,bytes,durable_ms");
        assertThat(lines.get(1)).startsWith("UI_THREAD,1,16,");
    }

    @Test
    void theChartsAreExportedAsAPicture() throws IOException {
        Path png = folder.resolve("comparison.png");
        press("#trials-start");
        awaitState("3 saves");
        prompts.placesToSave.add(png);

        press("#trials-png");

        awaitState("Stored in comparison.png.");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(300);
    }
}
