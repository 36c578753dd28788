package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.history.History;
import org.keepsake.history.HistoryLimits;
import org.keepsake.history.Version;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;

/** Saving over what somebody else has made of the file. */
class ConflictNoticesTest extends WindowFixture {
    private final Notices notices = new Notices(view);
    private Path notes = Path.of("");

    @BeforeEach
    void openFile() throws IOException {
        notes = file("notes.txt", "same\nold\n");
        open(notes);
        robots.type("new ");
    }

    /** Somebody changes the file while the save writes aside, so that no watch is sooner. */
    private void conflict() throws IOException {
        Gate gate = saveHeldAt("write");
        Files.writeString(notes, "same\ntheirs\n");
        gate.open();
        files.heal("write");
        notices.await("notes.txt has changed on disk");
        awaitStatus("Not saved.");
    }

    @Test
    void aConflictWritesNothingAndSaysSo() throws IOException {
        conflict();

        assertThat(Fx.supply(view::notice))
                .isEqualTo(
                        "notes.txt has changed on disk since you opened or saved it. Your text"
                                + " has not been saved, and is still here.");
        assertThat(Fx.supply(view::noticeButtons))
                .containsExactly("Compare", "Reload", "Overwrite", "Save As…");
        assertThat(Fx.supply(() -> view.statusSentence().getAccessibleHelp()))
                .startsWith("Not saved: notes.txt has changed on disk");
        assertThat(notes).hasContent("same\ntheirs\n");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void overwriteKeepsTheirVersionAsAnEarlierOne() throws IOException {
        conflict();

        notices.click("Overwrite");
        awaitStatus("Saved notes.txt");
        notices.await("notes.txt now has your version.");

        assertThat(notes).hasContent("new same\nold\n");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        assertThat(Fx.supply(view::notice)).endsWith("is among its earlier versions.");
        List<Version> versions =
                new History(
                                state.resolve("history"),
                                new SystemFiles(),
                                InstantSource.system(),
                                () -> new HistoryLimits(1 << 20, 1 << 20))
                        .versions(notes.toRealPath());
        assertThat(versions.getFirst().path()).hasContent("same\ntheirs\n");
        assertThat(state.resolve("theirs")).as("no second copy").doesNotExist();
        notices.click("Earlier Versions");
        Fx.await(
                "the versions",
                () ->
                        Window.getWindows().stream()
                                .anyMatch(shown ->
                                        shown instanceof Stage other
                                                && other.getTitle()
                                                        .startsWith("Earlier Versions")));
        Fx.run(() ->
                List.copyOf(Window.getWindows()).stream()
                        .filter(shown -> shown != stage)
                        .forEach(Window::hide));
    }

    @Test
    void theirVersionCanStillBeTakenAfterASaveWasRefused() throws IOException {
        conflict();

        notices.click("Reload");
        Fx.await("their version", () -> view.text().equals("same\ntheirs\n"));
        notices.await("Reloaded from disk. Your unsaved changes were discarded.");

        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        robots.shortcut(KeyCode.Z);
        Fx.await("what was typed", () -> view.text().equals("new same\nold\n"));
        notices.awaitNone();
    }

    @Test
    void overwriteReplacesNoVersionThatWasNotShown() throws IOException {
        conflict();
        ButtonBase overwrite = Fx.supply(() -> view.noticeButton("Overwrite"));
        int looks = files.calls("metadata");
        Files.writeString(notes, "theirs, once more");

        Fx.run(overwrite::fire);
        Fx.await("the save to end", this::nothingIsSaved);

        assertThat(notes).hasContent("theirs, once more");
        assertThat(files.calls("metadata")).as("it was refused at once").isEqualTo(looks);
        awaitStatus("Not saved.");
    }

    @Test
    void overwriteAsksAgainWhenThereIsAnotherVersionByThen() throws IOException {
        conflict();
        Gate gate = files.hold("write");
        notices.click("Overwrite");
        gate.awaitArrivals(1);
        Files.writeString(notes, "theirs, once more");
        gate.open();

        awaitStatus("Not saved.");
        assertThat(notes).hasContent("theirs, once more");
    }

    @Test
    void saveAsLeavesTheirs() throws IOException {
        conflict();
        Path elsewhere = folder.resolve("elsewhere.txt");
        Fx.run(() -> prompts.placesToSave.add(elsewhere));

        notices.click("Save As…");
        awaitStatus("Saved elsewhere.txt");
        notices.awaitNone();

        assertThat(notes).hasContent("same\ntheirs\n");
        assertThat(elsewhere).hasContent("new same\nold\n");
    }

    @Test
    void aFileDeletedMeanwhileIsMadeAgainOnlyWhenAsked() throws IOException {
        Gate gate = saveHeldAt("write");
        Files.delete(notes);
        gate.open();
        files.heal("write");
        notices.await("notes.txt is no longer on disk");
        assertThat(notes).doesNotExist();

        notices.click("Save Again");
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new same\nold\n");
    }

    @Test
    void aSaveThatFoundNoFileIsHistoryOnceTheFileIsBack() throws IOException {
        Gate gate = saveHeldAt("write");
        Path away = Files.move(notes, folder.resolve("away"));
        gate.open();
        files.heal("write");
        notices.await("notes.txt is no longer on disk");

        Files.move(away, notes);

        notices.awaitNone();
        Fx.await("nothing of the save", () -> view.status().isEmpty());
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("new same\nold\n");
    }

    @Test
    void whoSavesAFileThatIsKnownToBeGoneMakesItAgain() throws IOException {
        Files.delete(notes);
        notices.await("notes.txt is no longer on disk");

        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new same\nold\n");
        notices.awaitNone();
    }

    @Test
    void aFolderThatIsGoneIsCreatedAndTheFileSavedInIt() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("gone")).resolve("inside.txt");
        Files.writeString(inside, "text");
        open(inside);
        robots.type("more ");
        Files.delete(inside);
        Files.delete(inside.getParent());
        notices.await("The folder ");
        robots.save();
        awaitStatus("Not saved.");

        notices.click("Create Folder");
        awaitStatus("Saved inside.txt");

        assertThat(inside).hasContent("more text");
        notices.awaitNone();
    }

    @Test
    void aFolderThatIsRenamedIsToldOfUntilItIsBack() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("renamed")).resolve("inside.txt");
        Files.writeString(inside, "text");
        open(inside);
        robots.type("more ");
        Path away = Files.move(inside.getParent(), folder.resolve("away"));
        notices.await("The folder " + inside.getParent() + " no longer exists.");
        assertThat(Fx.supply(view::noticeButtons)).containsExactly("Create Folder", "Save As…");
        robots.save();
        awaitStatus("Not saved.");
        notices.await("The folder " + inside.getParent() + " no longer exists. inside.txt is not");

        Files.move(away, inside.getParent());

        notices.awaitNone();
        assertThat(Fx.supply(view::status)).isEmpty();
        robots.save();
        awaitStatus("Saved inside.txt");
        assertThat(inside).hasContent("more text");
    }

    @Test
    void compareShowsBothSides() throws IOException {
        conflict();

        notices.click("Compare");
        Fx.await("the comparison", () -> summary().equals("2 lines differ"));

        assertThat(Fx.supply(() -> compareWindow().getTitle())).isEqualTo("Compare notes.txt");
        assertThat(Fx.supply(() -> rows().getItems().size())).isEqualTo(2);
        robots.press(KeyCode.ESCAPE);
        Fx.await("the comparison to close", () -> !hasCompareWindow());
        assertThat(notes).hasContent("same\ntheirs\n");
    }

    private boolean hasCompareWindow() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Stage child && child.getOwner() == stage);
    }

    private Stage compareWindow() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage child && child.getOwner() == stage)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ListView<?> rows() {
        return (ListView<?>) compareWindow().getScene().lookup("#compare-rows");
    }

    private String summary() {
        return hasCompareWindow()
                        && compareWindow().getScene().lookup("#compare-summary")
                                instanceof Labeled label
                ? label.getText()
                : "";
    }
}
