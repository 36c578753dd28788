package org.keepsake.ui.lab.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.lab.Way;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.words.Messages;

/** The lab in the window: ways to save, and storage that misbehaves. */
class LabMenuTest extends WindowFixture {
    private Path notes = Path.of("");

    @BeforeEach
    void makeFile() throws IOException {
        notes = file("notes.txt", "old");
        open(notes);
        robots.type("new ");
    }

    private void choose(String item) {
        Fx.run(() -> view.menuItem(item).fire());
    }

    private String mark() {
        Button mark = (Button) view.node("#lab-mark");
        return mark.isVisible() ? mark.getText() : "";
    }

    private boolean temporaryFilesAreGone() {
        try {
            return temporaryFiles().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyWaySavesTheDocument(Way way) throws IOException {
        choose("menu-way-" + way);

        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new old");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void theRaceStandsInOneMenuOnly() {
        String race = new Messages(language()).get("command.race");
        assertThat(
                        Fx.supply(() ->
                                ((MenuBar) view.node(".menu-bar"))
                                        .getMenus().stream()
                                                .flatMap(menu -> menu.getItems().stream())
                                                .filter(item -> race.equals(item.getText()))
                                                .map(MenuItem::getId)
                                                .toList()))
                .containsExactly("menu-race");
    }

    @Test
    void theBackgroundIsTheUsualWay() {
        assertThat(Fx.supply(() -> view.menuItem("menu-way-BACKGROUND_THREAD")))
                .isInstanceOfSatisfying(
                        RadioMenuItem.class, item -> assertThat(item.isSelected()).isTrue());
    }

    @Test
    void theUiThreadIsOfferedWithAWarning() {
        assertThat(Fx.supply(() -> view.menuItem("menu-way-UI_THREAD").getText()))
                .isEqualTo("In the window itself, which freezes (UI thread)");
    }

    @Test
    void theMarkLeadsBackToTheRealStorageAndTheBackground() {
        choose("menu-way-UI_THREAD");
        assertThat(Fx.supply(this::mark)).isEqualTo("Demo: UI thread");
        choose("menu-storage-1");
        assertThat(Fx.supply(this::mark)).isEqualTo("Demo: UI thread · slow storage");

        robots.click(Fx.supply(() -> view.node("#lab-mark")));

        Fx.await("the mark to go", () -> mark().isEmpty());
        assertThat(Fx.supply(() -> isSelected("menu-way-BACKGROUND_THREAD"))).isTrue();
        assertThat(Fx.supply(() -> isSelected("menu-storage-0"))).isTrue();
    }

    @Test
    void afterAFreezeTheStatusBarSaysWhatItCostAndOffersTheBackground() {
        choose("menu-way-UI_THREAD");
        choose("menu-storage-2");
        robots.save();
        Fx.await("the note", () -> view.node("#freeze-note").isVisible());
        assertThat(Fx.supply(() -> ((Button) view.node("#freeze-note")).getText()))
                .matches("(Frozen for|\\d+ keys? waited) .*s · Save in Background");
        assertThat(Fx.supply(this::mark)).isEqualTo("Demo");

        robots.type("more ");
        robots.click(Fx.supply(() -> view.node("#freeze-note")));

        Fx.await("the second save", () -> contentOf(notes).startsWith("new more"));
        assertThat(Fx.supply(() -> isSelected("menu-way-BACKGROUND_THREAD"))).isTrue();
        assertThat(Fx.supply(() -> view.node("#freeze-note").isVisible())).isFalse();
    }

    @Test
    void eachKeyThatWaitedIsCountedOnce() {
        choose("menu-way-UI_THREAD");
        choose("menu-storage-2");
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.S);
            robot.keyRelease(KeyCode.CONTROL);
            for (int i = 0; i < 5; i++) {
                robot.keyType(KeyCode.A);
            }
        });

        Fx.await("the note", () -> view.node("#freeze-note").isVisible());
        Fx.await(
                "the number of keys",
                () -> ((Button) view.node("#freeze-note")).getText().startsWith("5 keys waited "));
    }

    @Test
    void aChoiceIsNoSetting() {
        choose("menu-way-UI_THREAD");
        choose("menu-storage-1");

        assertThat(Fx.supply(settings::get)).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void onlyAChoiceBringsTheLabIntoASave() throws IOException {
        assertThat(framesOfASaveIn("org.keepsake.lab.")).isEmpty();

        choose("menu-storage-1");
        robots.type("more ");
        assertThat(framesOfASaveIn("org.keepsake.lab.")).isNotEmpty();
    }

    /** What of a package is on the stack of a worker that forces the file. */
    private List<String> framesOfASaveIn(String room) {
        Gate gate = saveHeldAt("force");
        List<String> frames =
                Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey().getName().startsWith("keepsake-worker"))
                        .flatMap(thread -> Stream.of(thread.getValue()))
                        .map(StackTraceElement::getClassName)
                        .toList();
        gate.open();
        Fx.await("the save to end", this::nothingIsSaved);
        assertThat(frames).anyMatch(name -> name.startsWith("org.keepsake.save."));
        return frames.stream().filter(name -> name.startsWith(room)).toList();
    }

    private boolean isSelected(String item) {
        return view.menuItem(item) instanceof RadioMenuItem radio && radio.isSelected();
    }

    @Test
    void simulatedStorageIsMarkedUntilTheRealOneIsChosen() {
        assertThat(Fx.supply(this::mark)).isEmpty();

        choose("menu-storage-1");
        assertThat(Fx.supply(this::mark)).isEqualTo("Demo: slow storage");

        choose("menu-storage-0");
        assertThat(Fx.supply(this::mark)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "menu-storage-5, The disk reported an error.",
        "menu-storage-6, The disk reported an error.",
        "menu-storage-7, You do not have permission to write there."
    })
    void aFailureIsToldAndRetryOnTheRealStorageSaves(String simulation, String sentence)
            throws IOException {
        choose(simulation);
        robots.save();
        awaitNotice(sentence);
        assertThat(notes).hasContent("old");
        assertThat(temporaryFiles()).isEmpty();

        choose("menu-storage-0");
        Fx.await("the notice to stand still", () -> view.noticeButton("Retry").getHeight() > 0);
        Fx.run(() -> view.noticeButton("Retry").fire());
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new old");
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"BACKGROUND_THREAD", "CHILD_PROCESS"})
    void aSlowSaveShowsItsProgressAndCanBeCancelled(Way way) throws IOException {
        choose("menu-way-" + way);
        choose("menu-storage-2");
        robots.save();
        Fx.await("the progress", () -> view.showsProgress() && view.offersCancel());

        robots.click(Fx.supply(() -> view.node("#cancel")));
        awaitStatus("Saving was cancelled.");

        Fx.await("the temporary file to go", this::temporaryFilesAreGone);
        assertThat(notes).hasContent("old");
    }

    @Test
    void storageWithNumbersOfOnesOwn() {
        choose("menu-storage-other");
        Fx.await("the dialog", () -> view.dialog().isPresent());

        Fx.run(() -> view.dialogButton("Simulate").fire());

        Fx.await("the mark", () -> mark().equals("Demo: slow storage"));
    }
}
