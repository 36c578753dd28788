package org.keepsake.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;

/** Storage that does not answer: the window lives, and there are ways on. */
class StuckSavesTest extends WindowFixture {
    private static final String SILENT = "The disk has not responded for";

    private final Notices notices = new Notices(view);
    private Path notes = Path.of("");

    @Override
    protected Duration patience() {
        return Duration.ofMillis(50);
    }

    @BeforeEach
    void openFile() throws IOException {
        notes = file("notes.txt", "old");
        open(notes);
        robots.type("new ");
    }

    /** Saves, and the storage falls silent for this save only. */
    private Gate stuckAt(String operation) {
        Gate gate = saveHeldAt(operation);
        files.heal(operation);
        notices.await(SILENT);
        return gate;
    }

    private void awaitQuestion() {
        Fx.await("the question", () -> !prompts.givingUp.isEmpty());
    }

    private void giveUp(boolean yes) {
        Fx.run(() -> prompts.givingUp.remove().accept(yes));
    }

    @Test
    void silenceIsToldAndTheNoticeGoesWhenTheSaveComesBack() {
        Gate gate = stuckAt("write");
        assertThat(Fx.supply(view::notice))
                .endsWith("notes.txt is unchanged so far, and your text is safe here.");
        robots.type("er ");
        assertThat(Fx.supply(view::text)).isEqualTo("new er old");

        gate.open();
        awaitStatus("Saved notes.txt");

        notices.awaitNone();
        assertThat(notes).hasContent("new old");
    }

    @Test
    void silenceWhileTheFileIsBeingReplacedDoesNotCallItUnchanged() {
        Gate gate = stuckAt("moveAtomically");

        assertThat(Fx.supply(view::notice))
                .contains("was being replaced")
                .doesNotContain("unchanged");
        gate.open();
        awaitStatus("Saved notes.txt");
    }

    @Test
    void keepWaitingTakesTheNoticeAwayAndTheSaveGoesOn() {
        Gate gate = stuckAt("write");

        notices.click("Keep Waiting");
        notices.awaitNone();

        gate.open();
        awaitStatus("Saved notes.txt");
    }

    private Path saveElsewhere() {
        Path elsewhere = folder.resolve("elsewhere.txt");
        Fx.run(() -> prompts.placesToSave.add(elsewhere));
        notices.click("Save Elsewhere…");
        awaitStatus("Saved elsewhere.txt");
        return elsewhere;
    }

    @Test
    void aSaveElsewhereWorksMeanwhileAndTheLateOneChangesNothingHere() {
        Gate gate = stuckAt("write");
        Path elsewhere = saveElsewhere();
        assertThat(elsewhere).hasContent("new old");
        assertThat(notes).hasContent("old");
        robots.type("er ");

        gate.open();
        Fx.await("the late save", () -> contentOf(notes).equals("new old"));
        Fx.await("its worker to end", this::nothingIsSaved);

        assertThat(Fx.supply(view::title)).startsWith("● elsewhere.txt (");
        assertThat(Fx.supply(view::status)).startsWith("Last saved at ");
        robots.save();
        Fx.await("the mark to go", () -> !view.isMarkedAsModified());
        assertThat(elsewhere).hasContent("new er old");
    }

    @Test
    void aLateFailureChangesNothingHere() {
        Gate gate = stuckAt("write");
        saveElsewhere();
        files.fail("force", "Input/output error");

        gate.open();
        Fx.await("its worker to end", this::nothingIsSaved);

        assertThat(notes).hasContent("old");
        assertThat(Fx.supply(view::title)).startsWith("elsewhere.txt (");
        assertThat(Fx.supply(view::notice)).isEmpty();
    }

    @Test
    void quitAsksAboutTheSaveThatDoesNotAnswerAndWaitsMeanwhile() {
        Gate gate = stuckAt("write");

        robots.shortcut(KeyCode.Q);
        awaitQuestion();
        assertThat(asked()).containsExactly("give up notes.txt");
        assertThat(exits).hasValue(0);

        gate.open();
        awaitExit();
        assertThat(notes).hasContent("new old");
        assertThat(Fx.supply(() -> prompts.givingUp)).as("the question is taken back").isEmpty();
    }

    @Test
    void quitAllTheSameLeavesTheSaveBehind() {
        Gate gate = stuckAt("write");
        robots.shortcut(KeyCode.Q);
        awaitQuestion();

        giveUp(true);

        awaitExit();
        assertThat(asked()).containsExactly("give up notes.txt");
        gate.open();
    }

    @Test
    void keepWaitingQuitsByItselfWhenTheSaveIsDone() {
        Gate gate = stuckAt("write");
        robots.shortcut(KeyCode.Q);
        awaitQuestion();

        giveUp(false);
        assertThat(exits).hasValue(0);
        gate.open();

        awaitExit();
        assertThat(notes).hasContent("new old");
    }

    @Test
    void quittingOnceMoreAsksOnceMore() {
        Gate gate = stuckAt("write");
        robots.shortcut(KeyCode.Q);
        awaitQuestion();
        giveUp(false);

        robots.shortcut(KeyCode.Q);
        awaitQuestion();
        giveUp(true);

        awaitExit();
        gate.open();
    }

    @Test
    void aCancelledSaveThatIsStuckHoldsUpQuittingOnlyAsLongAsTheUserWants() {
        Gate gate = stuckAt("write");
        Fx.await("Cancel to be offered", view::offersCancel);
        robots.click(view.node("#cancel"));
        awaitStatus("Saving was cancelled");
        notices.awaitNone();
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));

        robots.shortcut(KeyCode.Q);
        awaitQuestion();
        giveUp(true);

        awaitExit();
        assertThat(notes).hasContent("old");
        gate.open();
    }

    @Test
    void twoNamesOfOneFileAreSavedOneAfterTheOther() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), notes);
        Gate gate = stuckAt("write");
        int writes = files.calls("create");

        robots.shortcut(KeyCode.N);
        awaitFocus();
        robots.type("other");
        Fx.run(() -> prompts.placesToSave.add(link));
        robots.save();
        notices.await(SILENT);
        assertThat(files.calls("create")).as("nobody else writes").isEqualTo(writes);
        gate.open();

        awaitStatus("Saved link.txt");
        assertThat(link).isSymbolicLink().hasContent("other");
        assertThat(temporaryFiles()).isEmpty();
    }
}
