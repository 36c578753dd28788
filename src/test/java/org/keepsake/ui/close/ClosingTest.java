package org.keepsake.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.SaveNotice;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.open.Openings;

/** The way out: saves are waited for, and edits are asked about before they are lost. */
class ClosingTest extends WindowFixture {

    private void answer(Prompts.Unsaved... answers) {
        Fx.run(() -> prompts.unsaved.addAll(List.of(answers)));
    }

    @Test
    void quitWithNothingToLoseEndsAtOnce() throws IOException {
        open(file("notes.txt", "old"));
        robots.shortcut(KeyCode.Q);

        assertThat(exits).hasValue(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void aWindowThatAnotherProgramWaitsForEndsWithItsLastDocument() throws IOException {
        Path message = file("COMMIT_EDITMSG", "# none\n# none\n");
        Fx.run(() -> recent.set(recent.get().with(message).with(new Bookmark(message, 1, 2, 0))));
        Path other = file("other.txt", "old");
        assemble(window -> {
            window.endWithLastDocument();
            window.showAfresh(Openings.of(List.of(other, message)));
        });
        Fx.await("both", () -> view.tabTitles().contains("other.txt"));
        awaitFocus();
        awaitLoaded();

        robots.type("why");
        robots.save();
        awaitStatus("Saved COMMIT_EDITMSG");
        assertThat(message).hasContent("why# none\n# none\n");
        robots.shortcut(KeyCode.W);
        Fx.await("one to be left", () -> view.tabTitles().equals(List.of("other.txt")));
        assertThat(exits).hasValue(0);
        awaitFocus();
        robots.type("x");
        answer(Prompts.Unsaved.DISCARD);
        robots.shortcut(KeyCode.W);

        awaitExit();
        assertThat(recent.get().files()).as("to come back to").containsExactly(message);
        assertThat(Fx.supply(() -> List.copyOf(prompts.quits)))
                .as("said to be gone")
                .containsExactly(true);
    }

    @Test
    void anyOtherWindowStaysWithAnEmptyDocument() throws IOException {
        open(file("notes.txt", "old"));

        robots.shortcut(KeyCode.W);
        Fx.await("an empty document", () -> view.tabTitles().equals(List.of("Untitled")));

        assertThat(exits).hasValue(0);
    }

    @Test
    void noticesAreGoneBeforeTheProgramEnds() throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.SAVE_NOTICE, SaveNotice.ALWAYS)));
        openAndType("new ");
        robots.save();
        Fx.await("the notice of success", () -> view.toast().isPresent());

        robots.shortcut(KeyCode.Q);
        awaitExit();

        assertThat(popupsAtExit).hasValue(0);
    }

    @Test
    void closingTheWindowIsTheSameWayOut() throws IOException {
        openAndType("x");
        Fx.run(() -> requestClose(stage));

        assertThat(asked()).containsExactly("unsaved notes.txt");
        assertThat(Fx.supply(() -> List.copyOf(prompts.quits))).containsExactly(true);
        assertThat(exits).hasValue(0);
        assertThat(Fx.supply(stage::isShowing)).isTrue();
    }

    @Test
    void quitWaitsForTheSaveThatRunsAndTheFileIsComplete() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");

        robots.shortcut(KeyCode.Q);
        assertThat(exits).hasValue(0);
        assertThat(Fx.supply(stage::isShowing)).isTrue();
        gate.open();
        awaitExit();

        assertThat(notes).hasContent("new old");
        assertThat(asked()).isEmpty();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aTabThatWaitsForItsSaveSaysSoAndCloses() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");

        robots.shortcut(KeyCode.W);
        awaitNotice("notes.txt closes when it is saved.");
        gate.open();

        Fx.await("the document to be gone", () -> !view.title().contains("notes.txt"));
        assertThat(notes).hasContent("new old");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingAWaitingTabCanBeTakenBack(boolean byKey) throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");
        robots.shortcut(KeyCode.W);
        awaitNotice("notes.txt closes when it is saved.");

        if (byKey) {
            robots.press(KeyCode.ESCAPE);
        } else {
            clickNotice("Keep Open");
        }
        Fx.await("the notice to go", () -> view.notice().isEmpty());
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(titles()).containsExactly("notes.txt");
        assertThat(notes).hasContent("new old");
        robots.shortcut(KeyCode.W);
        Fx.await("the document to be gone", () -> !view.title().contains("notes.txt"));
    }

    @Test
    void escapeTakesClosingBackBeforeAnythingIsSaidOfIt() throws IOException {
        openAndType("new ");
        Gate gate = saveHeldAt("write");

        robots.shortcut(KeyCode.W);
        robots.press(KeyCode.ESCAPE);
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(titles()).containsExactly("notes.txt");
    }

    @Test
    void closingASavedTabThatIsAnsweredWithSaveCanBeTakenBack() throws IOException {
        Path notes = openAndType("new ");
        answer(Prompts.Unsaved.SAVE);
        Gate gate = files.hold("write");
        robots.shortcut(KeyCode.W);
        gate.awaitArrivals(1);
        awaitNotice("notes.txt closes when it is saved.");

        robots.press(KeyCode.ESCAPE);
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(titles()).containsExactly("notes.txt");
        assertThat(notes).hasContent("new old");
    }

    @Test
    void quittingDuringASaveSaysSoAndCanBeTakenBack() throws IOException {
        openAndType("new ");
        Gate gate = saveHeldAt("write");
        robots.shortcut(KeyCode.Q);
        awaitNotice("Keepsake quits when notes.txt is saved.");

        clickNotice("Keep Open");
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(exits).hasValue(0);
        robots.shortcut(KeyCode.Q);
        awaitExit();
    }

    @Test
    void quitWaitsForTheWorkerOfACancelledSave() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");
        Fx.await("Cancel to be offered", view::offersCancel);
        robots.click(view.node("#cancel"));
        awaitStatus("Saving was cancelled");
        answer(Prompts.Unsaved.DISCARD);

        robots.shortcut(KeyCode.Q);
        assertThat(asked()).containsExactly("unsaved notes.txt");
        assertThat(exits).hasValue(0);
        gate.open();
        awaitExit();

        assertThat(notes).hasContent("old");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void quitTwiceEndsOnce() throws IOException {
        openAndType("new ");
        Gate gate = saveHeldAt("write");
        robots.shortcut(KeyCode.Q);
        robots.shortcut(KeyCode.Q);

        gate.open();
        awaitExit();

        assertThat(exits).hasValue(1);
    }

    @Test
    void quitAsksAboutWhatWasTypedWhileItWaited() throws IOException {
        Path notes = openAndType("new ");
        Gate gate = saveHeldAt("write");
        robots.shortcut(KeyCode.Q);
        robots.type("er ");
        answer(Prompts.Unsaved.SAVE);

        gate.open();
        awaitExit();

        assertThat(asked()).containsExactly("unsaved notes.txt");
        assertThat(notes).hasContent("new er old");
    }

    @Test
    void quitAsksAboutWhatWasTypedElsewhereWhileItWaited() throws IOException {
        Path one = file("one.txt", "");
        open(one, file("two.txt", "old"));
        robots.type("new ");
        Gate gate = saveHeldAt("write");
        robots.shortcut(KeyCode.Q);
        bringToFront(0);
        robots.type("late");
        answer(Prompts.Unsaved.SAVE);

        gate.open();
        awaitExit();

        assertThat(asked()).containsExactly("unsaved one.txt");
        assertThat(one).hasContent("late");
    }

    private Path openThreeWithEdits() throws IOException {
        Path one = file("one.txt", "");
        open(one, file("two.txt", "old"), file("three.txt", "3"));
        for (int tab : List.of(0, 2, 1)) {
            bringToFront(tab);
            robots.type("x");
        }
        return one;
    }

    private void answerAll(Prompts.AllUnsaved answer) {
        Fx.run(() -> prompts.allUnsaved.add(answer));
    }

    @Test
    void quitAsksOnceAboutAllDocumentsWithEdits() throws IOException {
        Path one = openThreeWithEdits();
        answerAll(new Prompts.AllUnsaved.Discard());

        robots.shortcut(KeyCode.Q);
        awaitExit();

        assertThat(asked()).containsExactly("all unsaved [one.txt, two.txt, three.txt]");
        assertThat(one).isEmptyFile();
    }

    @Test
    void quitSavesThoseThatAreChosenAndGivesUpTheOthers() throws IOException {
        Path one = openThreeWithEdits();
        answerAll(new Prompts.AllUnsaved.Save(Set.of(0, 2)));

        robots.shortcut(KeyCode.Q);
        awaitExit();

        assertThat(asked()).hasSize(1);
        assertThat(one).hasContent("x");
        assertThat(folder.resolve("two.txt")).hasContent("old");
        assertThat(folder.resolve("three.txt")).hasContent("x3");
    }

    @Test
    void cancelLeadsBackToTheDocumentThatWasInFront() throws IOException {
        openThreeWithEdits();

        robots.shortcut(KeyCode.Q);

        assertThat(asked()).hasSize(1);
        awaitFocus();
        assertThat(Fx.supply(view::title)).startsWith("● two.txt");
        assertThat(exits).hasValue(0);
    }

    @Test
    void aChosenSaveThatFailsKeepsTheProgramOpen() throws IOException {
        openThreeWithEdits();
        files.fail("write", "No space left on device");
        answerAll(new Prompts.AllUnsaved.Save(Set.of(0, 1, 2)));

        robots.shortcut(KeyCode.Q);
        Fx.await(
                "the failure",
                () -> view.tab(0).getGraphic().lookup(".tab-failed") != null && nothingIsSaved());

        assertThat(exits).hasValue(0);
        files.heal("write");
    }

    @Test
    void whatKeepsTheProgramOpenIsInFrontAndTheOthersAreSaved() throws IOException {
        Path one = openThreeWithEdits();
        Files.writeString(one, "by another program");
        answerAll(new Prompts.AllUnsaved.Save(Set.of(0, 1, 2)));

        robots.shortcut(KeyCode.Q);
        Fx.await("the conflict in front", () -> view.title().startsWith("● one.txt"));
        Fx.await("the reason", () -> view.notice().contains("one.txt"));
        Fx.await("three.txt", () -> contentOf(folder.resolve("three.txt")).equals("x3"));

        assertThat(exits).hasValue(0);
        assertThat(one).hasContent("by another program");
    }

    @Test
    void cancelKeepsTheProgramOpenAndQuitAsksAgain() throws IOException {
        openAndType("x");
        answer(Prompts.Unsaved.CANCEL, Prompts.Unsaved.DISCARD);

        robots.shortcut(KeyCode.Q);
        assertThat(exits).hasValue(0);
        robots.shortcut(KeyCode.Q);
        awaitExit();

        assertThat(asked()).hasSize(2);
    }

    @Test
    void aSaveThatFailsKeepsTheProgramOpen() throws IOException {
        Path notes = openAndType("x");
        answer(Prompts.Unsaved.SAVE);
        files.fail("write", "No space left on device");

        robots.shortcut(KeyCode.Q);
        Fx.await("the failure", () -> view.notice().startsWith("The disk is full."));
        assertThat(Fx.supply(view::notice)).endsWith("This is why Keepsake did not quit.");

        assertThat(exits).hasValue(0);
        files.heal("write");
        answer(Prompts.Unsaved.SAVE);
        robots.shortcut(KeyCode.Q);
        awaitExit();
        assertThat(notes).hasContent("xold");
    }

    @Test
    void aTabThatCannotBeSavedIsInFrontAndSaysWhyItStays() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        robots.type("x");
        answer(Prompts.Unsaved.SAVE);
        Gate gate = files.hold("write");
        robots.shortcut(KeyCode.W);
        gate.awaitArrivals(1);
        bringToFront(0);
        files.fail("force", "No space left on device");

        gate.open();
        Fx.await("two.txt in front", () -> view.title().startsWith("● two.txt"));

        awaitNotice("The disk is full.");
        assertThat(Fx.supply(view::notice)).endsWith("This is why the tab stays open.");
        files.heal("force");
        robots.save();
        Fx.await("no notice", () -> view.notice().isEmpty());
    }

    @Test
    void aTabThatWasSavedNowhereSaysWhyItStays() throws IOException {
        open();
        robots.type("x");
        Path away = folder.resolve("away/new.txt");
        Fx.run(() -> prompts.placesToSave.add(away));
        answer(Prompts.Unsaved.SAVE);

        robots.shortcut(KeyCode.W);

        awaitNotice("The folder ");
        assertThat(Fx.supply(view::notice)).endsWith("This is why the tab stays open.");
    }

    @Test
    void aTabWhoseFileOthersHaveChangedSaysWhyItStays() throws IOException {
        Path notes = openAndType("x");
        Files.writeString(notes, "by another program");
        answer(Prompts.Unsaved.SAVE);

        robots.shortcut(KeyCode.W);

        awaitNotice("notes.txt has changed on disk");
        assertThat(Fx.supply(view::notice)).endsWith("This is why the tab stays open.");
    }

    @Test
    void aTabThatIsEditedWhileItIsSavedIsAskedAboutAgain() throws IOException {
        Path notes = openAndType("new ");
        answer(Prompts.Unsaved.SAVE, Prompts.Unsaved.SAVE);
        Gate gate = files.hold("write");
        robots.shortcut(KeyCode.W);
        gate.awaitArrivals(1);
        robots.type("er ");

        gate.open();
        Fx.await("the document to be gone", () -> !view.title().contains("notes.txt"));

        assertThat(asked()).containsExactly("unsaved notes.txt", "unsaved notes.txt");
        assertThat(notes).hasContent("new er old");
    }

    @Test
    void allThatKeepsTheProgramOpenIsNamed() throws IOException {
        Path one = openThreeWithEdits();
        Files.writeString(one, "by another program");
        Files.writeString(folder.resolve("three.txt"), "by another program");
        robots.shortcut(KeyCode.N);
        awaitFocus();
        robots.type("nowhere yet");
        answerAll(new Prompts.AllUnsaved.Save(Set.of(0, 1, 2, 3)));

        robots.shortcut(KeyCode.Q);
        Fx.await("all to have been tried", () -> view.notice().endsWith("unsaved changes."));
        assertThat(Fx.supply(view::notice))
                .startsWith("one.txt has changed on disk")
                .endsWith(
                        "This is why Keepsake did not quit. 3 documents still have unsaved"
                                + " changes.");

        clickNotice("1 More Notice");
        awaitNotice(
                "Keepsake did not quit. 3 documents still have unsaved changes: one.txt,"
                        + " three.txt, and Untitled.");
        clickNotice("Show three.txt");
        Fx.await("it", () -> view.title().startsWith("● three.txt"));
    }

    @Test
    void editsThatWereToBeLostCountAmongThoseThatAreStillThere() throws IOException {
        Path one = openThreeWithEdits();
        Files.writeString(one, "by another program");
        answerAll(new Prompts.AllUnsaved.Save(Set.of(0, 1)));

        robots.shortcut(KeyCode.Q);

        Fx.await("all to have been tried", () -> view.notice().endsWith("unsaved changes."));
        assertThat(Fx.supply(view::notice)).endsWith("2 documents still have unsaved changes.");
        clickNotice("1 More Notice");
        awaitNotice(
                "Keepsake did not quit. 2 documents still have unsaved changes: one.txt and"
                        + " three.txt.");
        clickNotice("Show three.txt");
        Fx.await("it", () -> view.title().startsWith("● three.txt"));
    }

    @Test
    void closingADocumentWithoutEditsTakesItsTabAway() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        robots.shortcut(KeyCode.W);

        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt");
        assertThat(asked()).isEmpty();
    }

    @Test
    void closingTheLastDocumentLeavesAnEmptyOne() throws IOException {
        open(file("notes.txt", "old"));
        robots.shortcut(KeyCode.W);

        assertThat(Fx.supply(view::tabTitles)).hasSize(1);
        assertThat(Fx.supply(view::text)).isEmpty();
        assertThat(Fx.supply(view::title)).startsWith("Untitled");
    }

    @Test
    void closingTwiceWhileASaveRunsClosesOneDocument() throws IOException {
        open(file("one.txt", "1"));
        robots.type("x");
        Gate gate = saveHeldAt("write");
        robots.shortcut(KeyCode.W);
        robots.shortcut(KeyCode.W);

        gate.open();
        Fx.await("the document to be gone", () -> !view.title().contains("one.txt"));

        assertThat(Fx.supply(view::tabTitles)).hasSize(1);
    }

    @Test
    void closingTwiceWhileASaveRunsAsksOnce() throws IOException {
        open(file("one.txt", "1"));
        robots.type("x");
        Gate gate = saveHeldAt("write");
        robots.type("y");
        robots.shortcut(KeyCode.W);
        robots.shortcut(KeyCode.W);

        gate.open();
        Fx.await("the question", () -> !prompts.asked.isEmpty());
        awaitStatus("Saved one.txt");

        assertThat(asked()).containsExactly("unsaved one.txt");
    }

    @Test
    void closingAModifiedDocumentAsksAndCancelKeepsIt() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));
        robots.type("x");
        robots.shortcut(KeyCode.W);

        assertThat(asked()).containsExactly("unsaved two.txt");
        assertThat(Fx.supply(() -> List.copyOf(prompts.quits))).containsExactly(false);
        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt", "● two.txt");
    }
}
