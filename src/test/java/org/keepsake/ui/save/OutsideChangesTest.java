package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.Tips;

/** What others do to the file of an open document shows while the window is open. */
class OutsideChangesTest extends WindowFixture {
    private static final String CHANGED = "notes.txt has changed on disk";

    private final Notices notices = new Notices(view);
    private Path notes = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void openFiles() throws IOException {
        other = file("other.txt", "other");
        notes = file("notes.txt", "old");
        open(other, notes);
    }

    private void changeOutside(String content) throws IOException {
        Files.writeString(notes, content);
        notices.await(CHANGED);
    }

    /**
     * Events of a folder come in their order: when a change of the other file shows, all that has
     * happened to the notes before it has been looked at.
     */
    private void awaitEarlierEvents() throws IOException {
        Files.writeString(other, "changed");
        Fx.run(() -> view.selectTab(0));
        Fx.await("the other to be read again", () -> view.text().equals("changed"));
        Fx.run(() -> view.selectTab(1));
    }

    @Test
    void aChangeShowsAndTakesNothingAway() throws IOException {
        robots.type("new ");
        changeOutside("theirs, and longer");

        assertThat(text()).isEqualTo("new old");
        robots.type("er ");
        assertThat(text()).isEqualTo("new er old");
    }

    private boolean tabTellsOfIt() {
        return view.tab(1).getGraphic().lookup(".tab-conflict") != null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keep Mine", "Reload"})
    void theTabTellsOfItUntilTheUserDecides(String decision) throws IOException {
        robots.type("new ");
        changeOutside("theirs, and longer");
        assertThat(Fx.supply(this::tabTellsOfIt)).isTrue();

        notices.click(decision);

        Fx.await("no mark", () -> !tabTellsOfIt());
    }

    @Test
    void theTabTellsOfADeletedFileUntilItIsSavedAgain() throws IOException {
        Files.delete(notes);
        notices.await("notes.txt is no longer on disk");
        assertThat(Fx.supply(this::tabTellsOfIt)).isTrue();

        notices.click("Save Again");
        awaitStatus("Saved notes.txt");

        Fx.await("no mark", () -> !tabTellsOfIt());
    }

    @Test
    void theNoticeCoversNothingAndCanBeReachedByTheKeys() throws IOException {
        robots.type("my ");
        changeOutside("theirs");
        Fx.await("the notice to push the text down", () -> view.noticeCoversNothing());

        robots.press(KeyCode.F6);
        Fx.await("the keyboard to be on the first button", view.noticeButton("Compare")::isFocused);
        assertThat(Fx.supply(view::noticeButtons))
                .containsExactly("Compare", "Reload", "Keep Mine");
        robots.press(KeyCode.ESCAPE);
        Fx.await("the keyboard to be in the text", () -> view.area().isFocused());
    }

    @Test
    void aTextWhosePlaceAFolderHasTakenCountsAsUnsaved() throws IOException {
        Files.delete(notes);
        Files.createDirectory(notes);
        notices.await("notes.txt is no longer on disk");
        Fx.await("the text to count as unsaved", view::isMarkedAsModified);

        robots.save();
        notices.await("notes.txt is a folder. notes.txt is not on disk, but your text is");
        Files.delete(notes);
        assertThat(saved(notes)).isEqualTo("old");
    }

    @Test
    void aFileThatAnotherProgramConvertsIsReloadedInItsNewEncoding() throws IOException {
        Files.write(notes, "Größe für alle".getBytes(StandardCharsets.ISO_8859_1));
        Fx.await("the old encoding", () -> view.text().equals("Größe für alle"));
        Files.writeString(notes, "Größe für alle, in UTF-8");
        Fx.await("the new encoding", () -> view.text().equals("Größe für alle, in UTF-8"));

        robots.type("new ");
        assertThat(saved(notes)).isEqualTo("new Größe für alle, in UTF-8");
    }

    @Test
    void aDocumentWithoutEditsIsReloadedQuietlyAndUndoBringsItBack() throws IOException {
        Files.writeString(notes, "theirs, and longer");
        Fx.await("their version", () -> view.text().equals("theirs, and longer"));

        assertThat(Fx.supply(view::notice)).isEmpty();
        assertThat(isModified()).isFalse();
        awaitStatus("notes.txt changed on disk and was reloaded at ");

        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("old");
        assertThat(isModified()).isTrue();
    }

    @Test
    void ofAReloadNothingIsSaidOnceTheFileIsGone() throws IOException {
        Files.writeString(notes, "theirs, and longer");
        awaitStatus("notes.txt changed on disk and was reloaded at ");

        Files.delete(notes);
        notices.await("notes.txt is no longer on disk");

        Fx.await("nothing of the reload", () -> view.status().isEmpty());
    }

    @Test
    void nothingIsSaidToBeSafelyOnDiskOnceTheFileIsGone() throws IOException {
        robots.type("new ");
        robots.save();
        awaitStatus("Saved notes.txt");

        Files.delete(notes);
        notices.await("notes.txt is no longer on disk");

        Fx.await("nothing of the save", () -> view.status().isEmpty());
    }

    @Test
    void aNewFileThatAnotherProgramMakesWithItsFolderIsRead() throws IOException {
        Path made = folder.resolve("not/there/made.txt");
        openMore(made);
        notices.await("The folder ");

        Files.createDirectories(made.getParent());
        Files.writeString(made, "theirs");

        Fx.await("its text", () -> view.text().equals("theirs"));
        notices.awaitNone();
    }

    @Test
    void whatIsTypedBeforeAQuietReloadEndsStays() throws IOException {
        Gate gate = files.hold("openForReading");
        Files.writeString(notes, "theirs, and longer");
        gate.awaitArrivals(1);
        robots.type("new ");
        gate.open();

        notices.await(CHANGED);
        assertThat(text()).isEqualTo("new old");
    }

    @Test
    void reloadShowsTheirVersionAndCanBeUndone() throws IOException {
        robots.type("new ");
        changeOutside("theirs\nand longer");
        assertThat(Fx.supply(() -> Tips.of(view.noticeButton("Reload")))).contains("undo this");

        notices.click("Reload");
        Fx.await("their version", () -> view.text().equals("theirs\nand longer"));
        notices.await("Reloaded from disk. Your unsaved changes were discarded.");
        assertThat(isModified()).isFalse();

        notices.click("Undo");
        notices.awaitNone();
        assertThat(text()).isEqualTo("new old");
        assertThat(isModified()).isTrue();
    }

    @Test
    void aReloadThatFailsLeavesTheText() throws IOException {
        robots.type("new ");
        changeOutside("theirs");
        files.fail("openForReading", "Input/output error");

        notices.click("Reload");
        notices.await("The disk reported an error. notes.txt is still shown as before.");

        assertThat(text()).isEqualTo("new old");
        assertThat(isModified()).isTrue();
    }

    @Test
    void savingAfterAReloadIsNoConflict() throws IOException {
        robots.type("my ");
        changeOutside("theirs");
        notices.click("Reload");
        Fx.await("their version", () -> view.text().equals("theirs"));

        robots.type("new ");
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(contentOf(notes)).contains("new ");
    }

    @Test
    void keepMineTakesTheNoticeAwayAndTheNextSaveOverwrites() throws IOException {
        robots.type("my ");
        changeOutside("theirs");

        notices.click("Keep Mine");
        notices.awaitNone();
        assertThat(isModified()).as("what is on disk is not what is here").isTrue();

        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("my old");
        assertThat(isModified()).isFalse();
    }

    @Test
    void aChangeAfterKeepMineIsAConflictAgain() throws IOException {
        robots.type("my ");
        changeOutside("theirs");
        notices.click("Keep Mine");
        notices.awaitNone();

        changeOutside("theirs, once more");
        robots.save();
        awaitStatus("Not saved.");

        assertThat(notes).hasContent("theirs, once more");
    }

    @Test
    void aFileThatIsBackAsItWasIsNoChange() throws IOException {
        robots.type("my ");
        changeOutside("theirs");

        Files.writeString(notes, "old");
        notices.awaitNone();

        robots.type("new ");
        robots.save();
        awaitStatus("Saved notes.txt");
    }

    @Test
    void aDeletedFileShowsAndItsTextCountsAsModified() throws IOException {
        Files.delete(notes);
        notices.await("notes.txt is no longer on disk");
        assertThat(isModified()).isTrue();

        notices.click("Save Again");
        awaitStatus("Saved notes.txt");
        notices.awaitNone();

        assertThat(notes).hasContent("old");
        assertThat(isModified()).isFalse();
    }

    /** Written until that is noticed, which takes a moment once it is open. */
    private void awaitWatched(Path file) throws IOException, InterruptedException {
        for (int attempt = 0; !text().startsWith("seen"); attempt++) {
            Files.writeString(file, "seen " + attempt);
            TimeUnit.SECONDS.sleep(1);
        }
        Files.writeString(file, "seen");
        Fx.await("the last one", () -> view.text().equals("seen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "more "})
    void aDriveThatGoesIsToldOfUntilItIsBack(String typed) throws Exception {
        SystemTools.assumeSuperuser();
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("letter.txt"), "old");
        Path drive = Files.createDirectory(folder.resolve("drive"));
        SystemTools.run("mount", "--bind", content.toString(), drive.toString());
        try {
            Path letter = drive.resolve("letter.txt");
            openMore(letter);
            awaitWatched(content.resolve("letter.txt"));
            String text = text();
            robots.type(typed);

            SystemTools.run("umount", drive.toString());
            notices.await("letter.txt is no longer on disk");
            assertThat(isModified()).isTrue();

            // Another file with the same bytes, as on a drive that numbers its files anew.
            Path copy = Files.copy(content.resolve("letter.txt"), content.resolve("copy"));
            Files.move(copy, content.resolve("letter.txt"), StandardCopyOption.ATOMIC_MOVE);
            SystemTools.run("mount", "--bind", content.toString(), drive.toString());
            notices.awaitNone();
            Fx.await(
                    "no mark but for what was typed",
                    () -> view.isMarkedAsModified() == !typed.isEmpty());

            robots.type("and ");
            robots.save();
            awaitStatus("Saved letter.txt");
            assertThat(content.resolve("letter.txt")).hasContent(typed + "and " + text);
        } finally {
            SystemTools.leaveUnmounted(drive);
        }
    }

    /** What is saved into the empty folder is hidden as soon as the drive is back. */
    @Test
    void whatWasOnADriveIsNotSavedWhereThatIsMissingUnlessThatIsWanted() throws Exception {
        SystemTools.assumeSuperuser();
        Path drive = Files.createDirectory(folder.resolve("drive"));
        SystemTools.run("mount", "-t", "tmpfs", "tmpfs", drive.toString());
        try {
            Path letter = Files.writeString(drive.resolve("letter.txt"), "old");
            openMore(letter);
            awaitWatched(letter);
            String text = text();
            SystemTools.run("umount", drive.toString());
            notices.await("letter.txt is no longer on disk");

            robots.type("more ");
            robots.save();
            notices.await("The folder " + drive.toRealPath() + " is empty; its drive may be");
            assertThat(drive).isEmptyDirectory();
            assertThat(isModified()).isTrue();

            notices.click("Save Here Anyway");
            awaitStatus("Saved letter.txt");
            assertThat(letter).hasContent("more " + text);
        } finally {
            SystemTools.leaveUnmounted(drive);
        }
    }

    @Test
    void aFileThatIsOnlyTouchedRaisesNoQuestion() throws IOException {
        Files.setLastModifiedTime(notes, FileTime.fromMillis(0));
        awaitEarlierEvents();

        assertThat(Fx.supply(view::notice)).isEmpty();
    }

    @Test
    void ourOwnSavesRaiseNothing() throws IOException {
        for (String word : new String[] {"one ", "two ", "three "}) {
            robots.type(word);
            robots.save();
            Fx.await("the save to end", () -> !view.isMarkedAsModified());
        }
        awaitEarlierEvents();

        assertThat(Fx.supply(view::notice)).isEmpty();
        assertThat(notes).hasContent("one two three old");
    }

    @Test
    void aChangeDuringOurSaveIsAConflictWhenItHasEnded() throws IOException {
        robots.type("new ");
        Gate gate = saveHeldAt("forceDirectory");
        Files.writeString(notes, "theirs, after ours");
        awaitEarlierEvents();
        assertThat(Fx.supply(view::notice)).isEmpty();

        gate.open();

        Fx.await("a notice", () -> view.notice().startsWith("notes.txt has changed on disk"));
        assertThat(Fx.supply(view::text)).startsWith("new ");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        assertThat(notes).hasContent("theirs, after ours");
    }

    /** A window that is hidden watches nothing, so what shows then is what the focus has shown. */
    private void changeWhileHidden(Path file) throws IOException {
        Fx.run(stage::hide);
        Files.writeString(file, "changed, and nobody heard of it");
        Fx.run(() -> {
            stage.show();
            setFocused(false);
            setFocused(true);
        });
    }

    @Test
    void whatNoEventToldShowsWhenTheWindowGetsTheFocus() throws IOException {
        robots.type("my ");
        changeWhileHidden(notes);

        notices.await(CHANGED);
    }

    @Test
    void aNoticeThatWasClosedStaysClosedUntilTheFileChangesOnceMore() throws IOException {
        robots.type("my ");
        changeOutside("theirs");
        Fx.run(view::closeNotice);
        notices.awaitNone();

        changeWhileHidden(other);
        Fx.run(() -> view.selectTab(0));
        Fx.await("the other", () -> view.text().equals("changed, and nobody heard of it"));
        Fx.run(() -> view.selectTab(1));
        assertThat(Fx.supply(view::notice)).isEmpty();

        changeWhileHidden(notes);
        notices.await(CHANGED);
    }
}
