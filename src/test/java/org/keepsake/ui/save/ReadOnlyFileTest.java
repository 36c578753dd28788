package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** A file that is not to be written says so from the start. */
class ReadOnlyFileTest extends WindowFixture {

    private Path protectedFile() throws IOException {
        Path notes = file("notes.txt", "old");
        Assumptions.assumeTrue(
                notes.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "needs permission bits");
        return Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("r--r--r--"));
    }

    private boolean saysReadOnly() {
        return Fx.supply(() -> view.node("#read-only").isVisible());
    }

    @Test
    void aProtectedFileOpensAsSuchAndCanBeEdited() throws IOException {
        open(protectedFile());

        assertThat(saysReadOnly()).isTrue();
        robots.type("new ");
        assertThat(Fx.supply(view::text)).isEqualTo("new old");
    }

    @Test
    void whoeverEditsOneHearsHowToKeepTheChanges() throws IOException {
        open(protectedFile());
        assertThat(Fx.supply(view::status)).isEmpty();

        robots.type("new ");
        awaitStatus("notes.txt is read-only. When you save, you will be asked what to do.");

        for (int i = 0; i < 4 && Fx.supply(() -> !view.text().equals("old")); i++) {
            robots.shortcut(KeyCode.Z);
        }
        Fx.await("nothing to say", () -> view.status().isEmpty());
    }

    @Test
    void anOrdinaryFileSaysNothing() throws IOException {
        open(file("notes.txt", "old"));

        assertThat(saysReadOnly()).isFalse();
    }

    @Test
    void theDetailsOfTheRefusalTellWhoMayWrite() throws IOException {
        open(protectedFile());
        robots.type("new ");
        robots.save();
        Fx.await("the notice", () -> view.notice().contains("read-only"));

        Fx.await(
                "the rights",
                () -> {
                    view.noticeButton("Details").fire();
                    return prompts.asked
                            .getLast()
                            .endsWith("Permissions: r--r--r-- (nobody may write)");
                });
        assertThat(Fx.supply(prompts.asked::getLast)).contains("Owner of notes.txt: ");
    }

    @Test
    void savedElsewhereTheDocumentIsNoLongerReadOnly() throws IOException {
        Path notes = protectedFile();
        open(notes);
        Fx.run(() -> prompts.placesToSave.add(folder.resolve("elsewhere.txt")));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);
        awaitStatus("Saved elsewhere.txt");

        assertThat(saysReadOnly()).isFalse();
        assertThat(Fx.supply(() -> prompts.asked)).containsExactly("where to save");
    }

    @Test
    void rightsThatChangeAreSeen() throws IOException {
        Path notes = protectedFile();
        open(notes);
        assertThat(saysReadOnly()).isTrue();

        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rw-r--r--"));
        Fx.run(() -> setFocused(false));
        Fx.run(() -> setFocused(true));
        Fx.await("the mark to go", () -> !view.node("#read-only").isVisible());

        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("r--r--r--"));
        Fx.run(() -> setFocused(false));
        Fx.run(() -> setFocused(true));
        Fx.await("the mark to come", () -> view.node("#read-only").isVisible());
    }
}
