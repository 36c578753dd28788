package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;

/** A save that fails: what is told, what is still there, and the ways on. */
class FailingSavesTest extends WindowFixture {
    private Path notes = Path.of("");

    @BeforeEach
    void makeFile() throws IOException {
        notes = file("notes.txt", "old");
    }

    private void failToSave() {
        open(notes);
        robots.type("new ");
        files.fail("write", "No space left on device");
        robots.save();
        awaitNotice("The disk is full.");
    }

    private void awaitNoNotice() {
        Fx.await("the notice to go", () -> view.notice().isEmpty());
    }

    @Test
    void aFailureTellsWhatIsTrueNowAndLosesNothing() throws IOException {
        failToSave();

        assertThat(Fx.supply(view::notice))
                .isEqualTo(
                        "The disk is full. notes.txt is unchanged on disk, and your changes are"
                                + " still here.");
        awaitStatus("Not saved: The disk is full.");
        assertThat(Fx.supply(() -> view.statusSentence().getAccessibleHelp()))
                .isEqualTo("Not saved: The disk is full.");
        assertThat(notes).hasContent("old");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        assertThat(Fx.supply(view::text)).isEqualTo("new old");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aFailureTakesNoFocus() {
        failToSave();

        robots.type("still here ");
        assertThat(Fx.supply(view::text)).isEqualTo("new still here old");
    }

    @Test
    void retryStoresTheTextAndTheNoticeGoes() {
        failToSave();
        robots.type("and newer ");
        files.heal("write");

        clickNotice("Retry");
        awaitStatus("Saved notes.txt");

        awaitNoNotice();
        assertThat(notes).hasContent("new and newer old");
    }

    @Test
    void aSaveThatWorksEndsTheNoticeOfAnotherPlaceThatDidNot() {
        open(notes);
        robots.type("new ");
        Fx.run(() -> prompts.placesToSave.add(folder.resolve("full/elsewhere.txt")));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);
        Fx.await("the notice", () -> !view.notice().isEmpty());

        robots.save();
        awaitStatus("Saved notes.txt");

        awaitNoNotice();
    }

    @Test
    void aSaveElsewhereThatFailsLeavesTheDocumentAsItWas() {
        open(notes);
        robots.type("new ");
        robots.save();
        awaitStatus("Saved notes.txt");
        files.fail("write", "No space left on device");
        Path elsewhere = folder.resolve("elsewhere.txt");
        Fx.run(() -> prompts.placesToSave.add(elsewhere));

        robots.shortcut(KeyCode.S, KeyCode.SHIFT);
        awaitNotice("The disk is full.");

        assertThat(Fx.supply(view::notice))
                .isEqualTo(
                        "The disk is full. Nothing was saved as %s. notes.txt is as it was before.",
                        elsewhere);
        awaitStatus("Saved notes.txt");
        assertThat(Fx.supply(view::isMarkedAsFailed)).isFalse();
        assertThat(isModified()).isFalse();
        assertThat(titles()).containsExactly("notes.txt");
    }

    @Test
    void aPlaceThatTakesNoFilesIsNamed() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no /proc here");
        open(notes);
        Fx.run(() -> prompts.placesToSave.add(Path.of("/proc/keepsake.txt")));

        robots.shortcut(KeyCode.S, KeyCode.SHIFT);

        awaitNotice(
                "The system does not allow files to be created in /proc. Nothing was saved as"
                        + " /proc/keepsake.txt. notes.txt is as it was before.");
    }

    @Test
    void aLockedFolderIsBlamedAndNotTheFile() {
        open(notes);
        files.fail("create", "Operation not permitted");
        Fx.run(() -> prompts.placesToSave.add(folder.resolve("elsewhere.txt")));

        robots.shortcut(KeyCode.S, KeyCode.SHIFT);

        awaitNotice("The system does not allow files to be created in " + folder);
    }

    @Test
    void aFileThatNeverWasIsNotCalledUnchanged() {
        open(folder.resolve("fresh.txt"));
        robots.type("new ");
        files.fail("write", "No space left on device");

        robots.save();

        awaitNotice("The disk is full. fresh.txt is not on disk, but your text is still here.");
    }

    private void awaitCalm(String status) {
        awaitNoNotice();
        awaitStatus(status);
        assertThat(Fx.supply(view::isMarkedAsFailed)).isFalse();
        assertThat(isModified()).isFalse();
    }

    @Test
    void undoingWhatWasNotSavedEndsTheFailure() {
        open(notes);
        robots.type("old ");
        robots.save();
        awaitStatus("Saved notes.txt");
        robots.type("new ");
        files.fail("write", "No space left on device");
        robots.save();
        awaitNotice("The disk is full.");

        robots.shortcut(KeyCode.Z);

        awaitCalm("Saved notes.txt");
    }

    @Test
    void undoingACharacterThatCannotBeWrittenEndsTheFailure() throws IOException {
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, "caf\u00e9 cr\u00e8me\n".getBytes(StandardCharsets.ISO_8859_1));
        open(latin);
        robots.type("new ");
        putOnClipboard("\u65e5\u672c");
        robots.shortcut(KeyCode.V);
        robots.save();
        awaitNotice("The character");

        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(view::notice)).startsWith("The character");
        robots.shortcut(KeyCode.Z);

        awaitCalm("");
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        robots.save();
        awaitNotice("The character");
    }

    @Test
    void undoingEndsAFailureThatKeptTheTabOpen() {
        open(notes);
        robots.type("new ");
        files.fail("write", "No space left on device");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.SAVE));
        robots.shortcut(KeyCode.W);
        awaitNotice("The disk is full.");
        Fx.await("why", () -> view.notice().endsWith("This is why the tab stays open."));

        robots.shortcut(KeyCode.Z);

        awaitCalm("");
    }

    @Test
    void undoingEndsNoConflictWithAnotherProgram() throws IOException {
        open(notes);
        robots.type("new ");
        Files.writeString(notes, "by another program");
        robots.save();
        awaitNotice("notes.txt has changed on disk");

        robots.shortcut(KeyCode.Z);

        Fx.await("the text as it was", () -> view.text().equals("old"));
        assertThat(Fx.supply(view::notice)).startsWith("notes.txt has changed on disk");
        assertThat(Fx.supply(view::isMarkedAsFailed)).isTrue();
    }

    @Test
    void undoingLeavesANoticeThatHasTakenThePlaceOfTheFailure() throws IOException {
        failToSave();
        Files.writeString(notes, "by another program");
        awaitNotice("notes.txt has changed on disk");

        robots.shortcut(KeyCode.Z);

        Fx.await("the text as it was", () -> view.text().equals("old"));
        assertThat(Fx.supply(view::notice)).startsWith("notes.txt has changed on disk");
    }

    @Test
    void undoingATextThatWasNeverSavedAnywhereEndsTheFailure() {
        open();
        robots.type("new");
        files.fail("write", "No space left on device");
        Fx.run(() -> prompts.placesToSave.add(folder.resolve("elsewhere.txt")));
        robots.save();
        awaitNotice("The disk is full.");

        robots.shortcut(KeyCode.Z);

        awaitCalm("");
    }

    @Test
    void undoingEndsTheWordOfACancelledSave() {
        open(notes);
        robots.type("old ");
        robots.save();
        awaitStatus("Saved notes.txt");
        robots.type("new ");
        Gate gate = saveHeldAt("write");
        Fx.await("Cancel to be offered", view::offersCancel);
        robots.click(view.node("#cancel"));
        awaitStatus("Saving was cancelled");
        gate.open();

        robots.shortcut(KeyCode.Z);

        awaitStatus("Saved notes.txt");
    }

    @Test
    void retryThatFailsKeepsOneNotice() {
        failToSave();
        files.fail("write", "Input/output error");

        clickNotice("Retry");

        awaitNotice("The disk reported an error.");
        assertThat(notes).hasContent("old");
        Fx.run(view::closeNotice);
        awaitNoNotice();
    }

    @Test
    void aFolderThatIsGoneIsNamedAndTheTextCanBeSavedElsewhere() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path lost = Files.writeString(inner.resolve("lost.txt"), "old");
        open(lost);
        robots.type("new ");
        Files.delete(lost);
        Files.delete(inner);
        awaitNotice("The folder " + inner);

        robots.save();
        awaitStatus("Not saved.");

        assertThat(Fx.supply(view::notice))
                .contains(" no longer exists.")
                .endsWith("is not on disk, but your text is still here.");
        Path elsewhere = folder.resolve("elsewhere.txt");
        Fx.run(() -> prompts.placesToSave.add(elsewhere));
        clickNotice("Save As…");
        awaitStatus("Saved elsewhere.txt");
        assertThat(elsewhere).hasContent("new old");
    }

    @Test
    void saveAsIsAWayOn() throws IOException {
        failToSave();
        files.heal("write");
        Path elsewhere = folder.resolve("elsewhere.txt");
        Fx.run(() -> prompts.placesToSave.add(elsewhere));

        clickNotice("Save As…");
        awaitStatus("Saved elsewhere.txt");

        awaitNoNotice();
        assertThat(elsewhere).hasContent("new old");
        assertThat(notes).hasContent("old");
    }

    @Test
    void detailsTellTheTechnicalCause() {
        failToSave();

        clickNotice("Details");

        assertThat(Fx.supply(() -> prompts.asked.getLast()))
                .startsWith("details: The disk is full.")
                .contains("No space left on device");
    }

    @Test
    void theSaveAfterAFailedOneStillRuns() {
        open(notes);
        robots.type("new ");
        files.fail("force", "Input/output error");
        robots.save();
        awaitNotice("The disk reported an error.");
        files.heal("force");

        robots.save();
        awaitStatus("Saved notes.txt");

        awaitNoNotice();
        assertThat(notes).hasContent("new old");
    }

    @Test
    void saveAllTellsInFrontWhatWasNotSavedBehind() throws IOException {
        Path other = file("other.txt", "");
        open(other, notes);
        robots.type("new ");
        bringToFront(0);
        robots.type("typed");
        Files.delete(notes);
        Files.createDirectory(notes);

        Fx.run(view.menuItem("menu-saveall")::fire);

        awaitNotice("1 document was not saved: notes.txt. The other one was saved.");
        assertThat(other).hasContent("typed");
        clickNotice("Show notes.txt");
        Fx.await("the document", () -> view.text().equals("new old"));
        awaitNotice("notes.txt is a folder.");
        bringToFront(0);
        awaitNoNotice();
    }

    @Test
    void aFailureOfADocumentBehindShowsAtThatDocument() throws IOException {
        open(file("other.txt", ""), notes);
        robots.type("new ");
        Gate gate = saveHeldAt("write");
        bringToFront(0);
        files.fail("force", "Input/output error");
        gate.open();
        Fx.await("the failure", () -> files.calls("delete") > 0);

        assertThat(Fx.supply(view::notice)).isEmpty();
        bringToFront(1);
        awaitNotice("The disk reported an error.");
    }

    @Test
    void aChangeByAnotherProgramIsNotOverwritten() throws IOException {
        open(notes);
        robots.type("new ");
        Files.writeString(notes, "theirs, and longer");

        robots.save();
        awaitNotice("notes.txt has changed on disk");

        assertThat(notes).hasContent("theirs, and longer");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
    }

    @Test
    void aProtectedFileIsReplacedOnlyWhenTheUserAgrees() throws IOException {
        Assumptions.assumeTrue(
                notes.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "needs permission bits");
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("r--r--r--"));
        open(notes);
        robots.type("new ");

        robots.save();
        awaitNotice("notes.txt is read-only.");
        assertThat(Fx.supply(() -> prompts.asked)).isEmpty();
        Fx.await("all saves to end", this::nothingIsSaved);
        assertThat(notes).hasContent("old");

        clickNotice("Replace Anyway");
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("new old");
    }

    @Test
    void aNameThatIsNotConfirmedIsToldAsSuch() {
        open(notes);
        robots.type("new ");
        files.fail("forceDirectory", "Input/output error");

        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(Fx.supply(view::status)).containsPattern("· not confirmed( · |$)");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        assertThat(notes).hasContent("new old");
    }
}
