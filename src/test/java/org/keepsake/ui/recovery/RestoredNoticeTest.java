package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.journal.record.Place;

/** The notice says where unsaved edits have been restored, and can discard them. */
class RestoredNoticeTest extends JournalFixture {

    @Test
    void whatIsBackBehindTheDocumentInFrontIsToldThere() throws Exception {
        Path notes = file("notes.txt", "in front");
        wereOpen(notes);
        leave("never saved", "", Optional.empty());
        openWithoutWaiting();

        awaitNoticeAbout("Unsaved changes in Untitled have been restored.");
        assertThat(Fx.supply(view::text)).isEqualTo("in front");

        clickNotice("Show Untitled");
        awaitText("never saved");
        awaitNoticeAbout("Your unsaved text from");
        Fx.await("the notice in sight", view::noticeCoversNothing);
        bringToFront(0);
        Fx.await("no notice", () -> view.notice().isEmpty());
    }

    @Test
    void theBeginningOfATextThatComesIntoSightWithItsNoticeIsNotCovered() throws Exception {
        String lines = "line\n".repeat(200);
        Path notes = file("notes.txt", "in front");
        Path other = file("other.txt", lines);
        wereOpen(notes, other);
        place = Optional.of(new Place(50, 50, 0));
        leave(lines + "typed", lines, Optional.of(other));
        openWithoutWaiting();
        awaitNoticeAbout("Unsaved changes in other.txt");

        clickNotice("Show other.txt");
        awaitNoticeAbout("Your unsaved changes from");
        Fx.await("the notice in sight", view::noticeCoversNothing);

        assertThat(Fx.supply(() -> view.caret().line())).isEqualTo(10);
        assertThat(Fx.supply(() -> view.area().topLine())).isZero();
    }

    @Test
    void theDocumentInFrontCountsAmongThoseThatAreBack() throws Exception {
        Path notes = file("notes.txt", "stored");
        Path other = file("other.txt", "stored");
        wereOpen(notes, other);
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("never saved", "", Optional.empty());
        leaveAnother("stored elsewhere", "stored", Optional.of(other));
        openWithoutWaiting();

        awaitNoticeAbout("Changes in other.txt and Untitled have been restored as well.");
        assertThat(Fx.supply(view::notice)).startsWith("Your unsaved changes from");
        assertThat(Fx.supply(view::noticeButtons))
                .containsExactly("Show other.txt", "Show Untitled", "Compare", "Discard");

        clickNotice("Show other.txt");
        awaitText("stored elsewhere");
        bringToFront(0);
        awaitNoticeAbout("Changes in Untitled have been restored as well.");
    }

    @Test
    void whoeverClosesTheDocumentInFrontIsToldOfTheOthersInTheNext() throws Exception {
        Path notes = file("notes.txt", "stored");
        Path front = file("front.txt", "in front");
        wereOpen(front, notes);
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("never saved", "", Optional.empty());
        openWithoutWaiting();
        awaitNoticeAbout("Unsaved changes in notes.txt and Untitled have been restored.");

        robots.shortcut(KeyCode.W);

        awaitText("stored and typed");
        awaitNoticeAbout("Changes in Untitled have been restored as well.");
        assertThat(Fx.supply(view::notice)).startsWith("Your unsaved changes from");
        robots.shortcut(KeyCode.N);
        bringToFront(0);
        clickNotice("Show Untitled");
        awaitText("never saved");
    }

    @Test
    void documentsOfOneNameAreToldApartByTheirFolders() throws Exception {
        Path notes = file("notes.txt", "stored");
        Path folder = Files.createDirectory(notes.resolveSibling("more"));
        Path other = Files.writeString(folder.resolve("notes.txt"), "stored");
        wereOpen(notes, other);
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("stored elsewhere", "stored", Optional.of(other));
        openWithoutWaiting();

        awaitNoticeAbout("Changes in notes.txt — more have been restored as well.");
    }

    @Test
    void aDocumentElsewhereIsNamedUntilItWasInFrontOrHasNoEdits() throws Exception {
        Path notes = file("notes.txt", "in front");
        Path other = file("other.txt", "stored");
        Path third = file("third.txt", "stored");
        wereOpen(notes, other, third);
        leave("stored and typed", "stored", Optional.of(other));
        leaveAnother("stored elsewhere", "stored", Optional.of(third));
        openWithoutWaiting();
        awaitNoticeAbout("Unsaved changes in other.txt and third.txt have been restored.");

        bringToFront(1);
        awaitText("stored and typed");
        bringToFront(0);
        awaitNoticeAbout("Unsaved changes in third.txt have been restored.");

        Fx.run(view.menuItem("menu-saveall")::fire);
        Fx.await("no notice", () -> view.notice().isEmpty());
    }

    /** Leaves edits of a file that was open, and of a document without one. */
    private void leaveNotesAndUntitled() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("never saved", "", Optional.empty());
    }

    @Test
    void theNoticeOfADocumentGoesWithItsFirstEditAndThatOfOthersStays() throws Exception {
        leaveNotesAndUntitled();
        openWithoutWaiting();
        awaitNoticeAbout("Changes in Untitled have been restored as well.");

        robots.type("x");

        Fx.await(
                "the other's",
                () -> view.notice().equals("Unsaved changes in Untitled have been restored."));
    }

    @Test
    void afterACrashTheNoticeSaysThatThereWasOne() throws Exception {
        leaveNotesAndUntitled();
        wasKilled();
        openWithoutWaiting();
        awaitNoticeAbout("Changes in Untitled have been restored as well.");
        assertThat(Fx.supply(view::notice))
                .startsWith("Keepsake ended unexpectedly. Your unsaved changes from");

        robots.type("x");

        Fx.await(
                "the other's",
                () ->
                        view.notice()
                                .equals(
                                        "Keepsake ended unexpectedly."
                                                + " Unsaved changes in Untitled have been restored."));
    }

    @Test
    void whatWasKeptAtTheEndIsNoCrash() throws Exception {
        Path notes = file("notes.txt", "stored");
        restore("stored and typed", "stored", notes);

        awaitNoticeAbout("Your unsaved changes from");

        assertThat(Fx.supply(view::notice)).startsWith("Your unsaved changes from");
    }

    @Test
    void aFileThatWasDeletedAndNeverEditedIsToldOfAsSuch() throws Exception {
        Path notes = file("notes.txt", "stored");
        Path other = file("other.txt", "never edited");
        wereOpen(notes, other);
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("never edited", "never edited", Optional.of(other));
        Files.delete(other);
        openWithoutWaiting();
        awaitNoticeAbout("Your unsaved changes from");

        Fx.await("its text", () -> view.textOf(1).equals("never edited"));
        bringToFront(1);
        awaitNoticeAbout("other.txt is no longer on disk");
        assertThat(Fx.supply(view::noticeButtons)).contains("Save Again");
        bringToFront(0);
        awaitNoticeAbout("Your unsaved changes from");
        assertThat(Fx.supply(view::notice)).doesNotContain("other.txt");
    }

    @Test
    void discardLeadsBackToTheFile() throws Exception {
        Path notes = file("notes.txt", "stored");
        restore("stored and typed", "stored", notes);
        awaitNoticeAbout("have been restored");

        Fx.run(() -> view.noticeButton("Discard").fire());

        awaitText("stored");
        Fx.await("clean", () -> !view.isMarkedAsModified());
        assertUndoBringsBack("stored and typed");
    }

    private void decide(String choice) {
        clickNotice("Compare");
        Fx.await("the comparison", () -> choice(choice).isPresent());
        Fx.run(choice(choice).orElseThrow()::fire);
        assertThat(Fx.supply(() -> choice(choice))).as("the comparison is closed").isEmpty();
    }

    private static Optional<Button> choice(String words) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#compare-choices"))
                .filter(Objects::nonNull)
                .flatMap(choices -> choices.lookupAll(".button").stream())
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst();
    }

    @Test
    void whoeverHasSeenTheChangesKeepsThemFromThere() throws Exception {
        leaveNotesAndUntitled();
        openWithoutWaiting();
        awaitNoticeAbout("Changes in Untitled have been restored as well.");

        decide("Keep My Changes");

        Fx.await(
                "the other's",
                () -> view.notice().equals("Unsaved changes in Untitled have been restored."));
        assertThat(Fx.supply(view::text)).isEqualTo("stored and typed");
    }

    @Test
    void whoeverHasSeenTheChangesDiscardsThemFromThere() throws Exception {
        Path notes = file("notes.txt", "stored");
        restore("stored and typed", "stored", notes);
        awaitNoticeAbout("have been restored");

        decide("Discard My Changes");

        awaitText("stored");
        assertUndoBringsBack("stored and typed");
    }

    /** The notice of what was discarded offers it, and goes with it. */
    private void assertUndoBringsBack(String discarded) {
        awaitNoticeAbout("were discarded");
        Fx.run(() -> view.noticeButton("Undo").fire());
        awaitText(discarded);
        Fx.await("no notice", () -> view.notice().isEmpty());
    }

    @Test
    void discardingForAFileThatOthersHaveChangedCanBeUndoneAsWell() throws Exception {
        Path notes = file("notes.txt", "theirs");
        restore("ours and typed", "ours", notes);
        awaitNoticeAbout("since been changed");

        Fx.run(() -> view.noticeButton("Discard").fire());

        awaitText("theirs");
        assertUndoBringsBack("ours and typed");
    }
}
