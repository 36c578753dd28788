package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.background.StagedFiles;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.storage.system.FileOperations;

/** What is typed before unsaved edits are back is typed into the text that has them. */
class AwaitedEditsTest extends JournalFixture {
    private final StagedFiles journalFiles = new StagedFiles();

    @Override
    protected FileOperations journalFiles() {
        return journalFiles.operations();
    }

    @AfterEach
    void letGo() {
        journalFiles.letGo();
    }

    private static Session session(Optional<Integer> front, int untitled, Path... files) {
        return new Session(
                Stream.of(files).map(file -> new Bookmark(file, 0, 0, 0)).toList(),
                front,
                Optional.empty(),
                Map.of(),
                Map.of(1, untitled));
    }

    /** Shows the window, whose folder of unsaved edits does not answer yet. */
    private Gate openWithSilentFolder(Path... files) {
        Gate folder = journalFiles.hold("list");
        openWithoutWaiting(files);
        folder.awaitArrivals(1);
        return folder;
    }

    private void type(String character) {
        Fx.run(() -> Event.fireEvent(view.area(), typed(character)));
    }

    @Test
    void anUntitledTextThatIsBackEarlierLeavesThatInFrontClosed() throws Exception {
        Path notes = file("notes.txt", "stored");
        session = session(Optional.of(0), 1, notes);
        leave("never saved", "", Optional.empty());
        leaveAnother("stored and typed", "stored", Optional.of(notes));
        Gate read = files.hold("read");
        openWithoutWaiting();
        Fx.await("the untitled text", () -> view.tabTitles().contains("● Untitled"));

        type("x");
        read.open();

        awaitText("stored and typedx");
        assertThat(titles()).containsExactly("● notes.txt", "● Untitled");
    }

    /** One key, until it is said what is waited for. */
    private Gate typeBeforeTheFolderAnswers() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        leave("stored and typed", "stored", Optional.of(notes));
        Gate folder = openWithSilentFolder();
        awaitText("stored");
        type("x");
        awaitNoticeAbout("still looking for unsaved changes");
        return folder;
    }

    @Test
    void whatIsTypedBeforeTheFolderAnswersWaits() throws Exception {
        Gate folder = typeBeforeTheFolderAnswers();
        type("y");
        assertThat(text()).isEqualTo("stored");
        folder.open();

        awaitText("stored and typedxy");
        assertThat(titles()).containsExactly("● notes.txt");
        Fx.await("no such notice", () -> !view.notice().contains("still looking"));
    }

    @Test
    void whoDoesNotWantToWaitEditsWhatIsThere() throws Exception {
        Gate folder = typeBeforeTheFolderAnswers();
        clickNotice("Edit Now");

        awaitText("xstored");
        folder.open();
        Fx.await("both texts", () -> view.tabTitles().size() == 2);
        assertThat(text()).isEqualTo("xstored");
    }

    @Test
    void whatIsTypedBeforeTheUntitledTextInFrontIsBackIsTypedThere() throws Exception {
        Path notes = file("notes.txt", "stored");
        session = session(Optional.empty(), 1, notes);
        leave("never saved", "", Optional.empty());
        leaveAnother("stored and typed", "stored", Optional.of(notes));
        Gate folder = openWithSilentFolder();
        awaitText("stored");
        type("x");
        folder.open();

        awaitText("never savedx");
        Fx.await("the file behind it", () -> view.textOf(0).equals("stored and typed"));
        assertThat(titles()).containsExactly("● notes.txt", "● Untitled");
    }

    @Test
    void whatIsTypedIntoAnEmptyWindowIsTypedIntoTheLastText() throws Exception {
        leaveUntitled("the second", 2);
        leaveUntitled("the third", 3);
        Gate folder = openWithSilentFolder();
        type("x");
        folder.open();

        awaitText("the thirdx");
        Fx.await("both", () -> view.tabTitles().equals(List.of("● Untitled 2", "● Untitled 3")));
    }

    @Test
    void aFileThatIsOpenedMeanwhileIsAwaitedAsWell() throws Exception {
        Path notes = file("notes.txt", "stored");
        leave("stored and typed", "stored", Optional.of(notes));
        Gate folder = openWithSilentFolder();
        openMore(notes);
        awaitText("stored");
        type("x");
        folder.open();

        awaitText("stored and typedx");
        assertThat(titles()).containsExactly("● notes.txt");
    }

    @Test
    void oneCanGoToAnotherTabMeanwhile() throws Exception {
        Path notes = file("notes.txt", "stored");
        Path other = file("other.txt", "other");
        wereOpen(notes, other);
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("other and typed", "other", Optional.of(other));
        Gate folder = openWithSilentFolder();
        awaitFocus();
        robots.press(KeyCode.DIGIT2, KeyCode.ALT);
        awaitText("other");
        type("x");
        folder.open();

        awaitText("other and typedx");
        Fx.await("the first one", () -> view.textOf(0).equals("stored and typed"));
    }
}
