package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.administrator.Pkexec;
import org.keepsake.administrator.PkexecScript;
import org.keepsake.background.Fx;
import org.keepsake.child.ChildReplacer;
import org.keepsake.ui.WindowFixture;

/** A save that is refused for want of a right can be made with the administrator's. */
class AdministratorSaveTest extends WindowFixture {
    private static final String ACTION = "Save as Administrator…";

    @TempDir Path tools;

    private Optional<Pkexec> pkexec = Optional.empty();
    private Path notes = Path.of("");

    @Override
    protected Optional<ChildReplacer.Launcher> administrator() {
        return pkexec.map(Function.identity());
    }

    @Override
    protected Duration patience() {
        return Duration.ofMillis(500);
    }

    @BeforeEach
    void makeFile() throws IOException {
        notes = file("notes.txt", "old");
    }

    private void pkexecThat(String... lines) throws IOException {
        pkexec = Optional.of(new PkexecScript(tools).that(lines));
    }

    private void failToSave(String operation, String words) {
        open(notes);
        files.fail(operation, words);
        robots.type("new ");
        robots.save();
        Fx.await("the notice", () -> !view.notice().isEmpty());
    }

    private void failForWantOfRights() {
        failToSave("requireWritable", "Permission denied");
    }

    private void awaitNoNotice() {
        Fx.await("the notice to go", () -> view.notice().isEmpty());
    }

    @Test
    void theActionSavesTheNewestTextAndTheNoticeGoes() throws IOException {
        pkexecThat(PkexecScript.START);
        failForWantOfRights();
        assertThat(notes).hasContent("old");
        robots.type("and newer ");

        clickNotice(ACTION);
        awaitStatus("Saved notes.txt");

        awaitNoNotice();
        assertThat(notes).hasContent("new and newer old");
        assertThat(isModified()).isFalse();
    }

    @Test
    void theNextSaveIsAnOrdinaryOne() throws IOException {
        pkexecThat(PkexecScript.START);
        failForWantOfRights();
        clickNotice(ACTION);
        awaitStatus("Saved notes.txt");
        robots.type("more ");

        robots.save();

        awaitNotice("You do not have permission to write there.");
        assertThat(notes).hasContent("new old");
    }

    @Test
    void withoutThePasswordTheChoiceRemainsAndNothingIsLost() throws IOException {
        pkexecThat("[ -e '" + tools + "/willing' ] || exit 126", PkexecScript.START);
        failForWantOfRights();

        clickNotice(ACTION);
        awaitNotice(
                "Saving as administrator was not confirmed. notes.txt is unchanged on disk, and"
                        + " your changes are still here.");
        assertThat(Fx.supply(view::noticeButtons)).containsExactly(ACTION, "Save As…", "Details");
        assertThat(notes).hasContent("old");
        assertThat(isModified()).isTrue();
        assertThat(text()).isEqualTo("new old");

        Files.createFile(tools.resolve("willing"));
        clickNotice(ACTION);
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("new old");
    }

    @Test
    void aRefusalByTheSystemIsTold() throws IOException {
        pkexecThat("exit 127");
        failForWantOfRights();

        clickNotice(ACTION);

        awaitNotice("The system did not allow saving as administrator.");
    }

    @Test
    void waitingForThePasswordIsNoStall() throws IOException {
        pkexecThat(
                "while ! [ -e '" + tools + "/willing' ]; do sleep 0.02; done", PkexecScript.START);
        failForWantOfRights();
        String before = Fx.supply(view::notice);
        clickNotice(ACTION);
        awaitStatus("Saving notes.txt: waiting for permission");

        robots.type("typing goes on ");
        long end = System.nanoTime() + 3 * patience().toNanos();
        Fx.await("more than the patience", () -> System.nanoTime() > end);

        assertThat(Fx.supply(view::notice)).isEqualTo(before);
        Files.createFile(tools.resolve("willing"));
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("new old");
        assertThat(text()).isEqualTo("new typing goes on old");
        assertThat(isModified()).isTrue();
    }

    @Test
    void whoOverwritesAConflictKeepsTheChoice() throws IOException {
        pkexecThat(
                "[ -e '" + tools + "/done' ] || echo theirs >'" + notes + "'",
                "touch '" + tools + "/done'",
                PkexecScript.START);
        failForWantOfRights();

        clickNotice(ACTION);
        Fx.await("the conflict", () -> view.noticeButtons().contains("Overwrite"));
        assertThat(notes).hasContent("theirs\n");
        clickNotice("Overwrite");

        Fx.await("the text to be saved", () -> contentOf(notes).equals("new old"));
    }

    @Test
    void whoHesitatesOverTheirsDoesNotDecideAgain() throws IOException {
        pkexecThat(
                "n=$(cat '" + tools + "/n' || echo 0); echo $((n+1)) >'" + tools + "/n'",
                "case $n in 0) echo theirs >'" + notes + "';; 1) exit 126;; esac",
                PkexecScript.START);
        failForWantOfRights();
        clickNotice(ACTION);
        Fx.await("the conflict", () -> view.noticeButtons().contains("Overwrite"));
        clickNotice("Overwrite");
        awaitNotice("Saving as administrator was not confirmed.");
        assertThat(notes).hasContent("theirs\n");

        clickNotice(ACTION);

        Fx.await("the text to be saved", () -> contentOf(notes).equals("new old"));
    }

    @Test
    void whatIsNoQuestionOfRightsOffersNone() throws IOException {
        pkexecThat(PkexecScript.START);
        failToSave("write", "No space left on device");

        assertThat(Fx.supply(view::noticeButtons)).contains("Retry").doesNotContain(ACTION);
    }

    @Test
    void whatNotEvenRootMayDoOffersNone() throws IOException {
        pkexecThat(PkexecScript.START);
        failToSave("write", "Operation not permitted");

        assertThat(Fx.supply(view::noticeButtons)).doesNotContain(ACTION);
    }

    @Test
    void withoutPolkitNothingIsOffered() {
        failForWantOfRights();

        assertThat(Fx.supply(view::noticeButtons)).containsExactly("Retry", "Save As…", "Details");
    }
}
