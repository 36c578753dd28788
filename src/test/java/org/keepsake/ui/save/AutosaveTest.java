package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Autosave;
import org.keepsake.profile.Settings.SaveNotice;
import org.keepsake.ui.WindowFixture;

/** Saving without being told to: quietly, and only where nothing has to be decided. */
class AutosaveTest extends WindowFixture {
    private void autosave(Autosave when) {
        settings.set(
                settings.get()
                        .with(Settings.AUTOSAVE, when)
                        .with(Settings.AUTOSAVE_SECONDS, 1)
                        .with(Settings.SAVE_NOTICE, SaveNotice.ALWAYS));
    }

    private void loseFocus() {
        Fx.run(() -> setFocused(false));
        // What is done about it is done right after it.
        Fx.run(() -> {});
    }

    private void comeBack() {
        Fx.run(() -> setFocused(true));
        awaitFocus();
    }

    /** Goes away once more: had the first time had a save, it would be under way by now. */
    private void loseFocusAgain() {
        comeBack();
        loseFocus();
    }

    private int saves() {
        return files.calls("moveAtomically");
    }

    private boolean hasToast() {
        return view.toast().isPresent();
    }

    /**
     * A document with an edit that is saved when the focus is lost, as a sign that this is done.
     */
    private void openWithSign(Path other) throws IOException {
        open(file("sign.txt", ""), other);
        Fx.await("both", () -> view.tabTitles().size() == 2);
        bringToFront(0);
        awaitLoaded();
        robots.type("x");
        bringToFront(1);
        awaitLoaded();
    }

    private void awaitSign() {
        Fx.await("the sign", () -> view.tabTitles().getFirst().equals("sign.txt"));
    }

    @Test
    void nothingIsSavedUnaskedUnlessChosen() throws IOException {
        openWithSign(file("one.txt", "1"));
        loseFocus();
        comeBack();

        assertThat(saves()).isZero();
        assertThat(Fx.supply(view::tabTitles)).containsExactly("● sign.txt", "one.txt");
    }

    @Test
    void whenNothingIsTypedADocumentIsSavedAndOnlyTheStatusBarTells() throws IOException {
        Path one = file("one.txt", "1");
        autosave(Autosave.WHEN_IDLE);
        open(one);

        robots.type("x");

        awaitStatus("Saved one.txt");
        assertThat(one).hasContent("x1");
        assertThat(Fx.supply(this::hasToast)).isFalse();
        assertThat(Fx.supply(view::notice)).isEmpty();
    }

    @Test
    void aSaveByHandIsAsLoudAsEver() throws IOException {
        autosave(Autosave.WHEN_FOCUS_IS_LOST);
        open(file("one.txt", "1"));
        robots.type("x");

        robots.save();

        Fx.await("a notice", this::hasToast);
    }

    @Test
    void editsThatAreThereWhenItIsChosenAreSaved() throws IOException {
        open(file("one.txt", "1"));
        robots.type("x");

        Fx.run(() -> autosave(Autosave.WHEN_IDLE));

        awaitStatus("Saved one.txt");
    }

    @Test
    void whatIsTypedDuringASaveIsSavedAfterIt() throws IOException {
        Path one = file("one.txt", "1");
        autosave(Autosave.WHEN_IDLE);
        open(one);
        robots.type("x");
        Gate gate = saveHeldAt("force");
        robots.type("y");
        gate.open();

        Fx.await("both to be saved", () -> contentOf(one).equals("xy1"));
    }

    @Test
    void allDocumentsAreSavedWhenTheWindowLosesTheFocus() throws IOException {
        Path one = file("one.txt", "1");
        autosave(Autosave.WHEN_FOCUS_IS_LOST);
        openWithSign(one);
        robots.type("y");

        loseFocus();

        awaitSign();
        Fx.await("the other", () -> contentOf(one).equals("y1"));
    }

    @Test
    void aDocumentWithoutAFileIsNotAskedAbout() throws IOException {
        autosave(Autosave.WHEN_FOCUS_IS_LOST);
        openWithSign(file("one.txt", "1"));
        robots.shortcut(KeyCode.N);
        awaitFocus();
        robots.type("y");

        loseFocus();

        awaitSign();
        assertThat(Fx.supply(view::tabTitles)).containsExactly("sign.txt", "one.txt", "● Untitled");
        assertThat(Fx.supply(() -> prompts.asked)).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs POSIX rights")
    void aReadOnlyFileIsLeftAlone() throws IOException {
        Path one = file("one.txt", "1");
        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("r--r--r--"));
        autosave(Autosave.WHEN_FOCUS_IS_LOST);
        openWithSign(one);
        robots.type("y");

        loseFocus();
        awaitSign();
        loseFocusAgain();

        assertThat(one).hasContent("1");
        assertThat(Fx.supply(view::notice)).isEmpty();
        assertThat(Fx.supply(() -> prompts.asked)).isEmpty();
    }

    @Test
    void aFileThatSomebodyElseHasChangedIsLeftToTheUser() throws IOException {
        Path one = file("one.txt", "1");
        autosave(Autosave.WHEN_FOCUS_IS_LOST);
        openWithSign(one);
        robots.type("y");
        Files.writeString(one, "theirs");
        Fx.await("to be told", () -> view.notice().startsWith("one.txt has changed"));

        loseFocus();
        awaitSign();
        loseFocusAgain();

        assertThat(one).hasContent("theirs");
        assertThat(Fx.supply(view::tabTitles)).containsExactly("sign.txt", "● one.txt");
        assertThat(files.calls("moveAtomically")).isEqualTo(1);
    }

    @Test
    void whatHasFailedIsTriedAgainOnlyAfterAnEdit() throws IOException {
        Path one = file("one.txt", "1");
        autosave(Autosave.WHEN_FOCUS_IS_LOST);
        open(one);
        robots.type("x");
        files.fail("force", "No space left on device");
        loseFocus();
        Fx.await("the notice", () -> view.notice().startsWith("The disk is full."));
        comeBack();
        Fx.run(view::closeNotice);
        int tries = files.calls("force");
        files.heal("force");

        loseFocus();
        loseFocusAgain();
        assertThat(files.calls("force")).isEqualTo(tries);
        assertThat(one).hasContent("1");

        comeBack();
        robots.type("y");
        loseFocus();
        Fx.await("both to be saved", () -> contentOf(one).equals("xy1"));
    }

    @Test
    void editsThatTheUserGivesUpAreNotSaved() throws IOException {
        Path one = file("one.txt", "1");
        autosave(Autosave.WHEN_FOCUS_IS_LOST);
        open(one);
        robots.type("x");

        leave();
        loseFocus();

        assertThat(one).hasContent("1");
        assertThat(saves()).isZero();
    }
}
