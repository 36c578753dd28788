package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.journal.record.Place;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.text.Text;

/** What was typed and not saved is back at the next start. */
class RestoredEditsTest extends JournalFixture {

    @Test
    void anUntitledTextIsBackModifiedAndUndoLeadsBack() throws Exception {
        leave("never saved", "", Optional.empty());
        openWithoutWaiting();
        awaitText("never saved");

        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        awaitNoticeAbout("has been restored.");
        Fx.run(() -> view.area().requestFocus());
        robots.shortcut(KeyCode.Z);
        awaitText("");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        Fx.await("no notice", () -> view.notice().isEmpty());
        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void whoWasInAnUntitledTextIsBackInIt() throws Exception {
        Path notes = file("notes.txt", "behind");
        session =
                new Session(
                        List.of(new Bookmark(notes, 0, 0, 0)), Optional.empty(), Optional.empty());
        leave("never saved", "", Optional.empty());
        openWithoutWaiting();

        awaitText("never saved");
    }

    @Test
    void anUntitledTextIsBackBetweenTheFilesWhereItWas() throws Exception {
        Path one = file("one.txt", "1");
        Path two = file("two.txt", "2");
        session =
                new Session(
                        List.of(new Bookmark(one, 0, 0, 0), new Bookmark(two, 0, 0, 0)),
                        Optional.of(0),
                        Optional.empty(),
                        Map.of(),
                        Map.of(1, 1));
        leave("never saved", "", Optional.empty());
        openWithoutWaiting();

        Fx.await(
                "the old order",
                () -> view.tabTitles().equals(List.of("one.txt", "● Untitled", "two.txt")));
    }

    @Test
    void untitledDocumentsKeepTheirNamesAndTheLastTypedIsInFront() throws Exception {
        leaveUntitled("the second", 2);
        leaveUntitled("the third", 3);
        openWithoutWaiting();

        awaitText("the third");
        Fx.await("both", () -> view.tabTitles().size() == 2);
        assertThat(Fx.supply(view::tabTitles))
                .containsExactlyInAnyOrder("● Untitled 2", "● Untitled 3");
        assertThat(Fx.supply(view::title)).contains("Untitled 3");
    }

    @Test
    void untitledDocumentsComeBackInTheOrderOfTheirNumbers() throws Exception {
        List<Integer> numbers = List.of(4, 6, 2, 5, 3);
        for (int number : numbers) {
            leaveUntitled("number " + number, number);
        }
        openWithoutWaiting();

        Fx.await("all of them", () -> view.tabTitles().size() == numbers.size());
        assertThat(Fx.supply(view::tabTitles))
                .containsExactlyElementsOf(
                        numbers.stream().sorted().map(number -> "● Untitled " + number).toList());
    }

    private String figures() {
        return ((Labeled) view.node("#figures")).getText();
    }

    @Test
    void theWordsOfWhatCameBackAreCounted() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        restore("stored and typed", "stored", notes);

        Fx.await("its figures", () -> figures().equals("3 words"));
    }

    @Test
    void aSelectionThatCameBackIsCounted() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        place = Optional.of(new Place(0, 10, 0));
        restore("stored and typed", "stored", notes);

        Fx.await("its figures", () -> figures().equals("2 words, 10 chars selected"));
        awaitNoticeAbout("have been restored");
        assertThat(Fx.supply(this::figures)).isEqualTo("2 words, 10 chars selected");
    }

    @Test
    void undoLeadsBackToTheFileStepByStepAndRedoForward() throws Exception {
        Path notes = file("notes.txt", "one\nthree\n");
        Text stored = Text.of("one\nthree\n");
        Text second = stored.replace(4, 4, Text.of("two\n"));
        Text third = second.replace(14, 14, Text.of("four"));
        leaveEdits(List.of(second, third), stored, Optional.of(notes));
        openWithoutWaiting();
        awaitText("one\ntwo\nthree\nfour");
        Fx.run(() -> view.area().requestFocus());

        robots.shortcut(KeyCode.Z);
        awaitText("one\ntwo\nthree\n");
        robots.shortcut(KeyCode.Z);
        awaitText("one\nthree\n");
        Fx.await("clean", () -> !view.isMarkedAsModified());
        Fx.await("the journal to go", () -> journals().isEmpty());
        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(view::text)).isEqualTo("one\nthree\n");

        robots.shortcut(KeyCode.Y);
        awaitText("one\ntwo\nthree\n");
        robots.shortcut(KeyCode.Y);
        awaitText("one\ntwo\nthree\nfour");
    }

    @Test
    void revertLeadsBackToTheFileAlsoAfterMoreEdits() throws Exception {
        Path notes = file("notes.txt", "stored");
        restore("stored and typed", "stored", notes);
        awaitNoticeAbout("have been restored");
        awaitFocus();
        robots.type("x");
        Fx.await("no notice", () -> view.notice().isEmpty());
        Fx.run(() -> prompts.reverting.add(true));

        Fx.run(() -> view.menuItem("menu-revert").fire());

        awaitText("stored");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void editsOfAFileAreBackInItsTab() throws Exception {
        Path notes = file("notes.txt", "one\nthree\n");
        wereOpen(notes);
        restore("one\ntwo\nthree\n", "one\nthree\n", notes);

        assertThat(Fx.supply(view::tabTitles)).hasSize(1);
        Fx.await("the caret behind the last edit", () -> view.position().startsWith("Ln 3"));
        assertThat(notes).hasContent("one\nthree\n");
        assertThat(saved(notes)).isEqualTo("one\ntwo\nthree\n");
        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void editsOfAFileThatIsAwayAreBackInItsTab() throws Exception {
        Path away = folder.resolve("away/notes.txt");
        wereOpen(away);
        leave("stored and typed", "stored", Optional.of(away));
        openWithoutWaiting();

        awaitNoticeAbout("is missing or cannot be read.");
        awaitText("stored and typed");
        assertThat(titles()).containsExactly("● notes.txt");
        assertThat(Fx.supply(view::noticeButtons)).isEmpty();
    }

    @Test
    void aFileThatOthersHaveChangedIsNotOverwritten() throws Exception {
        Path notes = file("notes.txt", "theirs");
        restore("ours and typed", "ours", notes);
        awaitNoticeAbout("since been changed");

        robots.type("x");
        robots.shortcut(KeyCode.Z);
        awaitNoticeAbout("since been changed");
        robots.save();

        awaitNoticeAbout(
                "notes.txt has changed on disk since you opened or saved it. Your text has not");
        assertThat(notes).hasContent("theirs");
    }

    @Test
    void bringingEditsBackNotesNoTextInBetween() throws Exception {
        Path notes = file("notes.txt", "theirs");
        wereOpen(notes);
        restore("ours and typed", "ours", notes);
        awaitNoticeAbout("since been changed");
        robots.type("x");

        String typed = Fx.supply(view::text);
        assertThat(typed).contains("x");
        Fx.await("what was typed to be kept", () -> keptTexts().contains(typed));

        assertThat(keptTexts()).containsExactly(typed);
    }

    @Test
    void twoTextsOfOneFileComeBackInTabsOfTheirOwn() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("stored elsewhere", "stored", Optional.of(notes));
        openWithoutWaiting();

        Fx.await("both", () -> view.tabTitles().size() == 2);

        Fx.await("what both hold to be kept", () -> keptTexts().size() == 2);
        assertThat(keptTexts()).containsExactlyInAnyOrder("stored and typed", "stored elsewhere");
    }

    private List<String> keptTexts() {
        return kept().stream().map(recovered -> recovered.text().toString()).toList();
    }

    @Test
    void whatTheFileHoldsByNowIsNotBroughtBack() throws Exception {
        Path notes = file("notes.txt", "saved in the end");
        leave("saved in the end", "before", Optional.of(notes));
        openWithoutWaiting(notes);

        Fx.await("the journal to go", () -> journals().isEmpty());
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void aStartWithNothingElseLeavesThemAlone() throws Exception {
        leave("never saved", "", Optional.empty());
        openAfresh();

        assertThat(journals()).hasSize(1);
        assertThat(Fx.supply(view::text)).isEmpty();
    }
}
