package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.codec.TextFormat;
import org.keepsake.journal.Draft;
import org.keepsake.journal.JournalFolder;
import org.keepsake.journal.JournalThread;
import org.keepsake.journal.record.Origin;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.profile.Settings;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;

/** What was typed and not saved is kept while the program runs, and is back at the next start. */
class UnsavedEditsTest extends WindowFixture {

    private Path root() {
        return state.resolve("journal");
    }

    private List<Path> journals() {
        if (!Files.exists(root())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(path -> path.toString().endsWith(".journal")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that has died with this text in its window. */
    private void leave(String text, String stored, Optional<Path> file) throws Exception {
        leaveAnother(text, stored, file);
        assertThat(journals()).hasSize(1);
    }

    private void leaveAnother(String text, String stored, Optional<Path> file) throws Exception {
        try (JournalFolder dead =
                new JournalFolder(root(), new SystemFiles(), new JournalThread())) {
            Origin origin =
                    new Origin(
                            file,
                            file.isPresent(),
                            1,
                            TextFormat.UTF_8,
                            TextFormat.UTF_8,
                            LineBreak.LF);
            dead.open()
                    .note(
                            new Draft(
                                    Text.of(text),
                                    Text.of(stored),
                                    origin,
                                    true,
                                    Optional.empty()));
            assertThat(dead.flush(Duration.ofMinutes(1))).isTrue();
        }
    }

    /** What a start would find now, had the program been killed. */
    private List<String> keptTexts() {
        try {
            Path copy = Files.createTempDirectory(folder, "killed").resolve("journal");
            try (Stream<Path> all = Files.walk(root())) {
                for (Path path : all.toList()) {
                    Files.copy(path, copy.resolve(root().relativize(path).toString()));
                }
            }
            try (JournalFolder next =
                    new JournalFolder(copy, new SystemFiles(), new JournalThread())) {
                return next.takeOver().found().stream()
                        .flatMap(found -> found.recover(Optional.empty()).stream())
                        .map(recovered -> recovered.text().toString())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitText(String text) {
        Fx.await("the text " + text, () -> view.text().equals(text));
    }

    private void awaitNoticeAbout(String part) {
        Fx.await("the notice", () -> view.notice().contains(part));
    }

    @Test
    void anUntitledTextIsBackModifiedAndUndoLeadsBack() throws Exception {
        leave("never saved", "", Optional.empty());
        openWithoutWaiting();
        awaitText("never saved");

        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        awaitNoticeAbout("have been restored");
        Fx.run(() -> view.area().requestFocus());
        robots.shortcut(KeyCode.Z);
        awaitText("");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        Fx.await("no notice", () -> view.notice().isEmpty());
        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void whatIsBackBehindTheDocumentInFrontIsToldThere() throws Exception {
        Path notes = file("notes.txt", "in front");
        session =
                new Session(
                        List.of(new Bookmark(notes, 0, 0, 0)), Optional.of(0), Optional.empty());
        leave("never saved", "", Optional.empty());
        openWithoutWaiting();

        awaitNoticeAbout("Unsaved changes in Untitled have been restored.");
        assertThat(Fx.supply(view::text)).isEqualTo("in front");

        clickNotice("Show");
        awaitText("never saved");
        awaitNoticeAbout("Your unsaved changes from");
        Fx.await("the notice in sight", view::noticeCoversNothing);
        bringToFront(0);
        Fx.await("no notice", () -> view.notice().isEmpty());
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
    void editsOfAFileAreBackInItsTab() throws Exception {
        Path notes = file("notes.txt", "one\nthree\n");
        session =
                new Session(
                        List.of(new Bookmark(notes, 0, 0, 0)), Optional.of(0), Optional.empty());
        leave("one\ntwo\nthree\n", "one\nthree\n", Optional.of(notes));
        openWithoutWaiting();
        awaitText("one\ntwo\nthree\n");

        assertThat(Fx.supply(view::tabTitles)).hasSize(1);
        Fx.await("the caret behind the last edit", () -> view.position().startsWith("Ln 3"));
        assertThat(notes).hasContent("one\nthree\n");
        assertThat(saved(notes)).isEqualTo("one\ntwo\nthree\n");
        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void discardLeadsBackToTheFile() throws Exception {
        Path notes = file("notes.txt", "stored");
        leave("stored and typed", "stored", Optional.of(notes));
        openWithoutWaiting();
        awaitText("stored and typed");
        awaitNoticeAbout("have been restored");

        Fx.run(() -> view.noticeButton("Discard").fire());

        awaitText("stored");
        Fx.await("clean", () -> !view.isMarkedAsModified());
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
    void theDocumentInFrontCountsAmongThoseThatAreBack() throws Exception {
        Path notes = file("notes.txt", "stored");
        Path other = file("other.txt", "stored");
        session =
                new Session(
                        List.of(new Bookmark(notes, 0, 0, 0), new Bookmark(other, 0, 0, 0)),
                        Optional.of(0),
                        Optional.empty());
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("never saved", "", Optional.empty());
        leaveAnother("stored elsewhere", "stored", Optional.of(other));
        openWithoutWaiting();

        awaitNoticeAbout("changes have also been restored in other.txt and Untitled.");
    }

    @Test
    void aFileThatOthersHaveChangedIsNotOverwritten() throws Exception {
        Path notes = file("notes.txt", "theirs");
        leave("ours and typed", "ours", Optional.of(notes));
        openWithoutWaiting();
        awaitText("ours and typed");
        awaitNoticeAbout("since been changed");

        robots.save();

        Fx.await("the conflict", () -> view.notice().contains("notes.txt"));
        assertThat(notes).hasContent("theirs");
    }

    @Test
    void aDocumentElsewhereIsNamedUntilItsEditsAreSavedUndoneOrClosed() throws Exception {
        Path notes = file("notes.txt", "in front");
        Path other = file("other.txt", "stored");
        Path third = file("third.txt", "stored");
        session =
                new Session(
                        Stream.of(notes, other, third)
                                .map(path -> new Bookmark(path, 0, 0, 0))
                                .toList(),
                        Optional.of(0),
                        Optional.empty());
        leave("never saved", "", Optional.empty());
        leaveAnother("stored and typed", "stored", Optional.of(other));
        leaveAnother("stored elsewhere", "stored", Optional.of(third));
        openWithoutWaiting();
        awaitNoticeAbout("Unsaved changes in other.txt, third.txt, and Untitled have been");

        bringToFront(1);
        awaitText("stored and typed");
        saved(other);
        bringToFront(0);
        awaitNoticeAbout("Unsaved changes in third.txt and Untitled have been restored.");

        bringToFront(2);
        awaitText("stored elsewhere");
        robots.shortcut(KeyCode.Z);
        bringToFront(0);
        awaitNoticeAbout("Unsaved changes in Untitled have been restored.");

        bringToFront(3);
        awaitText("never saved");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        robots.shortcut(KeyCode.W);
        Fx.await("the tab to go", () -> view.tabTitles().size() == 3);
        bringToFront(0);
        Fx.await("no notice", () -> view.notice().isEmpty());
    }

    @Test
    void discardingForAFileThatOthersHaveChangedCanBeUndoneAsWell() throws Exception {
        Path notes = file("notes.txt", "theirs");
        leave("ours and typed", "ours", Optional.of(notes));
        openWithoutWaiting();
        awaitText("ours and typed");
        awaitNoticeAbout("since been changed");

        Fx.run(() -> view.noticeButton("Discard").fire());

        awaitText("theirs");
        assertUndoBringsBack("ours and typed");
    }

    @Test
    void bringingEditsBackNotesNoTextInBetween() throws Exception {
        Path notes = file("notes.txt", "theirs");
        session =
                new Session(
                        List.of(new Bookmark(notes, 0, 0, 0)), Optional.of(0), Optional.empty());
        leave("ours and typed", "ours", Optional.of(notes));
        openWithoutWaiting();
        awaitText("ours and typed");
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
        session =
                new Session(
                        List.of(new Bookmark(notes, 0, 0, 0)), Optional.of(0), Optional.empty());
        leave("stored and typed", "stored", Optional.of(notes));
        leaveAnother("stored elsewhere", "stored", Optional.of(notes));
        openWithoutWaiting();

        Fx.await("both", () -> view.tabTitles().size() == 2);

        Fx.await("what both hold to be kept", () -> keptTexts().size() == 2);
        assertThat(keptTexts()).containsExactlyInAnyOrder("stored and typed", "stored elsewhere");
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
    void typingIsKeptUntilItIsSaved() throws Exception {
        Path notes = openAndType("new ");
        Fx.await("a journal", () -> !journals().isEmpty());

        assertThat(saved(notes)).isEqualTo("new old");

        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void quittingCanKeepEditsWithoutAQuestion() throws Exception {
        settings.set(settings.get().with(Settings.ON_QUIT, Settings.OnQuit.KEEP));
        openAndType("new ");

        robots.shortcut(KeyCode.Q);
        Fx.await("the end", () -> exits.get() > 0);

        assertThat(Fx.supply(() -> List.copyOf(prompts.asked))).isEmpty();
        Fx.await("a journal", () -> journals().size() == 1);
    }

    @Test
    void whatIsDiscardedOnTheWayOutIsGone() throws Exception {
        openAndType("new ");
        Fx.await("a journal", () -> !journals().isEmpty());

        leave();
        Fx.await("the end", () -> exits.get() > 0);

        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void aTabThatWasClosedWithEditsComesBackWithThem() throws Exception {
        Path notes = openAndType("new ");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        robots.shortcut(KeyCode.W);
        awaitText("");

        robots.shortcut(KeyCode.T, KeyCode.SHIFT);

        awaitText("new old");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        assertThat(saved(notes)).isEqualTo("new old");
    }

    @Test
    void switchedOffItLeavesNoTrace() throws Exception {
        openAndType("a");
        Fx.await("a journal", () -> !journals().isEmpty());

        Fx.run(() -> settings.set(settings.get().with(Settings.KEEP_EDITS, false)));

        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void aStartWithNothingElseLeavesThemAlone() throws Exception {
        leave("never saved", "", Optional.empty());
        openAfresh();

        assertThat(journals()).hasSize(1);
        assertThat(Fx.supply(view::text)).isEmpty();
    }
}
