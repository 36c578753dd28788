package org.keepsake.ui.lab.race;

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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.words.Messages;

/** The race of the ways to save, by the data of its lanes. */
class RaceTest extends WindowFixture {

    private String usualFolder = "?";

    @BeforeEach
    void openRace() throws IOException {
        open(file("notes.txt", "A tiny document."));
        Fx.run(() -> {
            view.menuItem("menu-race").fire();
            usualFolder = ((TextInputControl) node("#trials-folder")).getText();
            // On slow storage the window would stand still for seconds in each of the tests.
            ((Button) node("#action-cancel")).fire();
            ((TextInputControl) node("#trials-folder")).setText(folder.toString());
        });
        // The document in front, on real storage.
        Fx.run(() -> combo("#trials-document").getSelectionModel().select(0));
        Fx.run(() -> combo("#trials-storage").getSelectionModel().select(1));
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
        return ((Labeled) node("#race-state")).getText();
    }

    private void awaitState(String beginning) {
        Fx.await("the state " + beginning, () -> state().startsWith(beginning));
    }

    private String verdict() {
        return ((Labeled) node("#race-verdict")).getText();
    }

    private void awaitVerdict(String beginning) {
        Fx.await("the verdict " + beginning, () -> verdict().startsWith(beginning));
    }

    private ComboBox<?> combo(String id) {
        return (ComboBox<?>) node(id);
    }

    private RacePicture picture() {
        return (RacePicture) node("#race-picture");
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
    void openingItStartsItOnceAfterAMomentToRead() {
        Fx.run(() -> comparison().ifPresent(Stage::close));
        Fx.run(() -> {
            view.menuItem("menu-race").fire();
            combo("#trials-document").getSelectionModel().select(0);
            combo("#trials-storage").getSelectionModel().select(1);
        });
        assertThat(Fx.supply(this::state)).startsWith("Starts in a few seconds.");
        assertThat(Fx.supply(() -> ((Labeled) node("#race-start")).getText()))
                .isEqualTo("_Start Now");
        awaitVerdict("In the window itself (UI thread): ");

        Fx.run(() -> view.menuItem("menu-race").fire());

        assertThat(Fx.supply(() -> node("#race-start").isDisabled())).isFalse();
        assertThat(Fx.supply(this::verdict)).startsWith("In the window itself (UI thread): ");
        assertThat(Fx.supply(() -> ((Labeled) node("#race-start")).getText()))
                .isEqualTo("_Start Again");
    }

    @Test
    void nobodysFolderIsWrittenToUnlessItIsChosen() {
        assertThat(usualFolder).isEmpty();
        Fx.run(() -> ((TextInputControl) node("#trials-folder")).clear());
        Fx.await("the cancelled race to be gone", () -> temporaryFolders().isEmpty());
        Fx.run(() -> combo("#trials-document").getSelectionModel().select(2));

        press("#race-start");
        Fx.await("a folder of its own", () -> !temporaryFolders().isEmpty());
        awaitVerdict("In the window itself (UI thread): ");

        Fx.await("nothing to be left", () -> temporaryFolders().isEmpty());
    }

    private static List<Path> temporaryFolders() {
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String own = "keepsake-lab-" + ProcessHandle.current().pid() + "-";
            return entries.filter(entry -> entry.getFileName().toString().startsWith(own)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allWaysSaveTheDocumentInFrontAndTheirLanesAreDrawn() {
        press("#race-start");
        awaitVerdict("In the window itself (UI thread): ");

        List<Lane> lanes = Fx.supply(() -> picture().lanes());
        assertThat(lanes).extracting(Lane::way).containsExactly(Way.values());
        assertThat(lanes).allMatch(lane -> lane.ending() == Lane.Ending.SAVED);
        assertThat(Fx.supply(this::rows)).isEqualTo(3);
        assertThat(nothingIsLeft()).isTrue();
        assertThat(folder.resolve("notes.txt")).hasContent("A tiny document.");
    }

    @Test
    void theSameWordsAreCountedInEachLane() {
        press("#race-start");
        awaitVerdict("In the window itself (UI thread): ");

        assertThat(Fx.supply(() -> picture().lanes()))
                .allSatisfy(lane -> {
                    assertThat(lane.count().orElseThrow().words()).isEqualTo(3);
                    assertThat(lane.count().orElseThrow().to()).isPresent();
                });
    }

    @Test
    void onSlowStorageTheWindowStandsStillOnItsOwnThreadOnly() {
        Fx.run(() -> combo("#trials-document").getSelectionModel().select(3));
        Fx.run(() -> combo("#trials-storage").getSelectionModel().select(0));
        press("#race-start");
        awaitVerdict("In the window itself (UI thread): the window froze");

        List<Lane> lanes = Fx.supply(() -> picture().lanes());
        Lane frozen = lanes.getFirst();
        assertThat(frozen.keysMeanwhile()).isNotEmpty();
        assertThat(frozen.keysMeanwhile()).noneMatch(key -> key.isShownBy(frozen.until()));
        for (Lane alive : lanes.subList(1, 3)) {
            assertThat(alive.keysMeanwhile()).anyMatch(key -> key.isShownBy(alive.until()));
        }
        assertThat(Fx.supply(this::verdict))
                .contains(new Messages(language()).duration(frozen.longestPause()))
                .contains("So save in the background.");
    }

    @Test
    void theLineIsTypedIntoMeanwhile() {
        Fx.run(() -> ((Spinner<?>) node("#trials-rounds")).increment(49));
        press("#race-start");

        Fx.await("typing", () -> !((TextInputControl) node("#race-line")).getText().isEmpty());
        press("#action-cancel");
        awaitVerdict("Cancelled.");
    }

    @Test
    void aFullDiskIsToldWithWhatIsSeenAndWhatIsOnTheDisk() {
        press("#trouble-FULL");

        awaitVerdict("You see: a notification, “The disk is full.");
        assertThat(Fx.supply(this::verdict))
                .contains("the previous version, byte for byte, and no temporary file")
                .contains("in the window as you typed it, marked as unsaved");
        assertThat(Fx.supply(() -> picture().lanes().getFirst().ending()))
                .isEqualTo(Lane.Ending.FAILED);
        assertThat(Fx.supply(() -> ((ProgressIndicator) node("#race-progress")).getProgress()))
                .isZero();
    }

    @Test
    void aDiskErrorIsToldAndTheOldVersionIsStillThere() {
        press("#trouble-FAILING");

        awaitVerdict("You see: a notification, “The disk reported an error.");
        assertThat(Fx.supply(this::verdict))
                .contains("the previous version, byte for byte, and no temporary file")
                .contains("in the window as you typed it, marked as unsaved");
        assertThat(Fx.supply(() -> picture().lanes().getFirst().ending()))
                .isEqualTo(Lane.Ending.FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"FULL", "FAILING", "SILENT", "CANCEL"})
    void eachTroubleSaysThatItIsSimulatedAndWhatIsSeenStoredAndKept(Trouble trouble) {
        press("#trouble-" + trouble);
        assertThat(Fx.supply(this::verdict)).as("the verdict of before").isEmpty();
        awaitVerdict("You see: ");

        assertThat(Fx.supply(() -> ((Labeled) node("#race-explanation")).getText()))
                .contains("The storage is simulated")
                .contains("nothing is wrong with yours");
        assertThat(Fx.supply(this::verdict).lines())
                .satisfiesExactly(
                        seen -> assertThat(seen).startsWith("You see: "),
                        stored -> assertThat(stored).startsWith("On the disk: the "),
                        kept ->
                                assertThat(kept)
                                        .startsWith("Your text: ")
                                        .contains("as you typed it"));
        assertThat(Fx.supply(() -> node(".race-result").lookupAll("#race-explanation")))
                .as("on the picture")
                .hasSize(1);
    }

    @Test
    void aLaneThatIsNotThereOffersNoJava() {
        press("#trouble-CANCEL");
        awaitVerdict("You see: ");

        assertThat(Fx.supply(() -> node("#race-java-BACKGROUND_THREAD").isVisible())).isTrue();
        assertThat(Fx.supply(() -> node("#race-java-UI_THREAD").isVisible())).isFalse();
        assertThat(Fx.supply(() -> node("#race-java-CHILD_PROCESS").isVisible())).isFalse();
    }

    @Test
    void whoQuitsSeesAWindowThatAnswersUntilTheSaveIsDone() {
        press("#trouble-QUIT");

        awaitVerdict("You see: the window stays, and responds, for the ");
        Lane lane = Fx.supply(() -> picture().lanes().getFirst());
        assertThat(lane.quit()).isPresent();
        assertThat(Fx.supply(this::verdict))
                .contains(new Messages(language()).duration(lane.waitAtTheEnd().orElseThrow()))
                .contains("the new version, byte for byte");
    }

    @Test
    void aCancelHalfWayLeavesTheOldVersion() {
        press("#trouble-CANCEL");

        awaitVerdict("You see: “Saving was cancelled”.");
        assertThat(Fx.supply(this::verdict)).contains("the previous version, byte for byte");
    }

    @ParameterizedTest
    @EnumSource
    void eachLaneShowsItsLinesOfJava(Way way) {
        Fx.run(() -> ((Hyperlink) node("#race-java-" + way)).fire());

        Fx.await("the lines", () -> java().isPresent());
        Fx.run(() -> java().ifPresent(Window::hide));
    }

    private static Optional<Window> java() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot().getId() != null)
                .filter(window -> window.getScene().getRoot().getId().equals("java-lines"))
                .findFirst();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        Fx.run(() -> ((TextInputControl) node("#trials-folder")).setText(nowhere.toString()));

        press("#race-start");

        awaitVerdict("Cannot write to " + nowhere);
    }

    @Test
    void aFailureIsToldAndNothingIsLeft() {
        Fx.run(() -> combo("#trials-storage").getSelectionModel().select(6));

        press("#race-start");

        awaitVerdict("The disk reported an error.");
        assertThat(Fx.supply(() -> view.node("#lab-mark").isVisible()))
                .as("the editor's own storage is simulated")
                .isFalse();
    }

    @Test
    void theEmptyPageAndTheHelpMenuLeadHere() {
        Fx.run(() -> comparison().ifPresent(Stage::close));
        Fx.run(() -> view.menuItem("menu-race").fire());
        Fx.await("the race", () -> comparison().isPresent());
        assertThat(Fx.supply(this::state)).startsWith("Starts in a few seconds.");
        Fx.run(() -> comparison().ifPresent(Stage::close));

        Fx.run(() -> view.menuItem("menu-new").fire());
        Fx.await("the link", () -> view.node("#empty-race") != null);
        Fx.run(() -> ((Hyperlink) view.node("#empty-race")).fire());
        Fx.await("the race", () -> comparison().isPresent());
    }

    @Test
    void theTableIsExportedForASpreadsheet() throws IOException {
        Path csv = folder.resolve("comparison.csv");
        press("#race-start");
        awaitVerdict("In the window itself (UI thread): ");
        prompts.placesToSave.add(csv);

        press("#trials-csv");

        awaitState("Saved as comparison.csv.");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(4).first().asString().startsWith("way,round,bytes,durable_ms");
        assertThat(lines.get(1)).startsWith("UI_THREAD,1,16,");
    }

    @Test
    void theChartsAreExportedAsAPicture() throws IOException {
        Path png = folder.resolve("comparison.png");
        press("#race-start");
        awaitVerdict("In the window itself (UI thread): ");
        prompts.placesToSave.add(png);

        press("#trials-png");

        awaitState("Saved as comparison.png.");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(300);
    }
}
