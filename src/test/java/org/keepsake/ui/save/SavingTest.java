package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.ui.WindowFixture;

/** Saving as a person meets it: by keys and buttons, while typing goes on. */
class SavingTest extends WindowFixture {

    private String status() {
        return Fx.supply(view::status);
    }

    private void awaitClean() {
        Fx.await("the document to be saved", () -> !view.isMarkedAsModified());
    }

    @Test
    void theSaveKeysStoreWhatWasTyped() throws IOException {
        Path notes = openAndType("new ");
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new old");
        assertThat(isModified()).isFalse();
        assertThat(status()).contains("7 bytes");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void theSaveButtonStoresWhatWasTyped() throws IOException {
        Path notes = openAndType("new ");

        robots.click(view.node("#tool-save"));
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new old");
    }

    @Test
    void bytesThatWereNotTouchedAreStoredAsTheyWere() throws IOException {
        Path notes = folder.resolve("notes.txt");
        byte[] odd = {'a', '\r', '\n', 'b', '\n', 0, (byte) 0xFF, '\r', 'c'};
        Files.write(notes, odd);
        open(notes);

        robots.type("x");
        robots.save();
        awaitStatus("Saved notes.txt");

        byte[] expected = {'x', 'a', '\r', '\n', 'b', '\n', 0, (byte) 0xFF, '\r', 'c'};
        assertThat(notes).hasBinaryContent(expected);
    }

    @Test
    void aSaveThatLastsShowsProgressAndCancelUntilItEnds() throws IOException {
        openAndType("new ");
        Gate gate = saveHeldAt("write");

        Fx.await("Cancel to be offered", view::offersCancel);
        assertThat(status()).startsWith("Saving notes.txt: writing");
        assertThat(Fx.supply(view::showsProgress)).isTrue();

        gate.open();
        awaitStatus("Saved notes.txt");
        assertThat(Fx.supply(view::offersCancel)).isFalse();
        assertThat(Fx.supply(view::showsProgress)).isFalse();
    }

    @Test
    void aSaveThatAnotherFollowsStillShowsItsProgress() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");
        Fx.await("Cancel to be offered", view::offersCancel);
        robots.type("newer ");
        robots.save();

        awaitStatus("Saving notes.txt: writing");
        Fx.await("what follows", () -> view.status().endsWith("then your latest changes"));
        assertThat(Fx.supply(() -> view.progressBar().isIndeterminate())).isFalse();
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new newer old");
    }

    @Test
    void cancelStopsASaveAndTheOneThatFollows() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");
        robots.type("newer ");
        robots.save();
        Fx.await("what follows", () -> view.status().endsWith("then your latest changes"));

        robots.click(view.node("#cancel"));
        awaitStatus("Saving was cancelled. Nothing on disk has changed.");
        gate.open();
        robots.shortcut(KeyCode.Q);
        Fx.await("the question", () -> !prompts.asked.isEmpty());

        assertThat(notes).hasContent("old");
    }

    @Test
    void whoIsAskedWhereToSaveIsToldWhat() {
        open();
        robots.type("x");
        robots.shortcut(KeyCode.N);
        robots.type("y");

        robots.save();
        Fx.run(() -> view.selectTab(0));
        robots.save();

        assertThat(Fx.supply(() -> List.copyOf(prompts.saveTitles)))
                .containsExactly("Untitled 2", "Untitled");
    }

    @Test
    void typingGoesOnWhileASaveIsHeldAndIsNotPartOfIt() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");

        robots.type("typed meanwhile ");
        assertThat(Fx.supply(view::text)).isEqualTo("new typed meanwhile old");
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new old");
        assertThat(isModified()).isTrue();
    }

    @Test
    void theWindowStaysAliveWhileAWriteIsHeld() throws IOException {
        openAndType("new ");
        Gate gate = saveHeldAt("write");

        List<Integer> trips = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int trip = i;
            Fx.run(() -> trips.add(trip));
        }

        assertThat(trips).hasSize(200);
        assertThat(isModified()).as("the save is still held").isTrue();
        gate.open();
        awaitClean();
    }

    @Test
    void cancelLeavesTheOldBytesAndTheEdits() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");
        Fx.await("Cancel to be offered", view::offersCancel);

        robots.click(view.node("#cancel"));
        awaitStatus("Saving was cancelled");
        gate.open();
        robots.type("er ");

        assertThat(notes).hasContent("old");
        assertThat(isModified()).isTrue();
        assertThat(gate.wasInterrupted()).isFalse();
        files.heal("write");
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("new er old");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aSaveThatIsBeingCommittedCannotBeCancelled() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("moveAtomically");
        Fx.await(
                "Cancel to be refused",
                () -> view.offersCancel() && view.node("#cancel").isDisabled());

        assertThat(status()).contains("replacing the file");
        robots.click(view.node("#cancel"));
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("new old");
    }

    @Test
    void theNextSaveCanBeCancelledAgain() throws IOException {
        openAndType("new ");
        Gate commit = saveHeldAt("moveAtomically");
        Fx.await("Cancel to be refused", () -> view.node("#cancel").isDisabled());
        commit.open();
        awaitStatus("Saved notes.txt");
        files.heal("moveAtomically");

        robots.type("er ");
        Gate write = saveHeldAt("write");
        Fx.await("Cancel to be offered", view::offersCancel);

        assertThat(Fx.supply(() -> view.node("#cancel").isDisabled())).isFalse();
        write.open();
        awaitClean();
    }

    @Test
    void savingAgainWhileSavingWritesTheLatestTextOnceMore() throws IOException {
        Path notes = file("notes.txt", "");
        open(notes);
        robots.type("a");
        Gate gate = saveHeldAt("write");
        for (char c = 'b'; c < 'h'; c++) {
            robots.type(String.valueOf(c));
            robots.save();
        }

        gate.open();
        awaitClean();

        assertThat(notes).hasContent("abcdefg");
        assertThat(files.calls("moveAtomically")).isEqualTo(2);
    }

    @Test
    void savingTheSameTextAgainWhileItIsSavedWritesItOnce() throws IOException {
        open(file("notes.txt", ""));
        robots.type("a");
        Gate gate = saveHeldAt("write");
        robots.save();
        robots.save();

        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(files.calls("moveAtomically")).isEqualTo(1);
    }

    @Test
    void twoDocumentsAreSavedSideBySide() throws IOException {
        Path one = file("one.txt", "");
        Path two = file("two.txt", "");
        open(one, two);
        robots.type("second");
        Gate gate = saveHeldAt("write");
        bringToFront(0);
        robots.type("first");
        robots.save();
        gate.awaitArrivals(1);

        gate.open();
        awaitStatus("Saved one.txt");
        Fx.await("both to be saved", () -> view.tabTitles().equals(List.of("one.txt", "two.txt")));

        assertThat(one).hasContent("first");
        assertThat(two).hasContent("second");
    }

    @Test
    void thatItIsSavedIsHistoryWithTheFirstEdit() throws IOException {
        openAndType("new ");
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(looksSaved()).isTrue();

        robots.type("x");
        assertThat(status()).startsWith("Last saved at ");
        assertThat(looksSaved()).isFalse();
    }

    @Test
    void anotherTabDoesNotTellAgainThatItWasSaved() throws IOException {
        open(file("one.txt", ""), file("two.txt", ""));
        robots.type("x");
        robots.save();
        awaitStatus("Saved two.txt");

        bringToFront(0);
        assertThat(status()).isEmpty();
        bringToFront(1);
        assertThat(status()).startsWith("Saved two.txt");
        assertThat(looksSaved()).isFalse();
    }

    @Test
    void whatWasTypedDuringTheSaveIsNotCalledSaved() throws IOException {
        openAndType("new ");
        Gate gate = saveHeldAt("write");
        robots.type("newer ");
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(looksSaved()).isFalse();
    }

    private boolean looksSaved() {
        return Fx.supply(() -> view.statusBar().getStyleClass().contains("saved"));
    }

    @Test
    void progressNeverRunsBack() throws IOException {
        open(file("notes.txt", "a line of the text\n".repeat(150_000)));
        robots.type("x");
        Gate gate = files.holdAfter(3, "write");
        List<Double> seen = new ArrayList<>();
        Fx.run(() ->
                view.progressBar()
                        .progressProperty()
                        .subscribe(progress -> seen.add(progress.doubleValue())));
        robots.save();
        gate.awaitArrivals(1);
        Fx.await("progress to be shown", () -> seen.getLast() > 0);

        gate.open();
        awaitStatus("Saved notes.txt");

        List<Double> shown = Fx.supply(() -> List.copyOf(seen));
        assertThat(shown.getLast()).as("hidden at the end").isZero();
        List<Double> running = shown.subList(shown.indexOf(0.0) + 1, shown.size() - 1);
        assertThat(running).isSorted().endsWith(1.0);
    }

    @Test
    void saveAsStoresElsewhereAndGoesOnThere() throws IOException {
        Path notes = file("notes.txt", "old");
        Path copy = folder.resolve("copy.txt");
        open(notes);
        robots.type("new ");
        Fx.run(() -> prompts.placesToSave.add(copy));

        robots.shortcut(KeyCode.S, KeyCode.SHIFT);
        awaitStatus("Saved copy.txt");

        assertThat(copy).hasContent("new old");
        assertThat(notes).hasContent("old");
        assertThat(Fx.supply(view::title)).startsWith("copy.txt");
    }

    @Test
    void saveOfANewDocumentAsksWhereTo() {
        Path notes = folder.resolve("notes.txt");
        open();
        robots.type("hello");
        Fx.run(() -> prompts.placesToSave.add(notes));

        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("hello");
        assertThat(isModified()).isFalse();
    }

    @Test
    void aSaveThatIsDeclinedChangesNothing() {
        open();
        robots.type("hello");

        robots.save();

        assertThat(Fx.supply(() -> prompts.asked)).containsExactly("where to save");
        assertThat(isModified()).isTrue();
        assertThat(status()).isEmpty();
    }
}
