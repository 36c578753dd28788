package org.keepsake.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;

/** What is stored besides the user's files is told in the settings, and cleared when asked to. */
class DiskUseTest extends WindowFixture {

    private void showSettings() {
        Fx.run(() -> view.menuItem("menu-settings").fire());
        Fx.await("the settings", () -> view.dialog().isPresent());
    }

    private Node part(String id) {
        return Objects.requireNonNull(view.dialog().orElseThrow().lookup("#" + id));
    }

    private void awaitTold(String id, String words) {
        Fx.await(
                words + " instead of " + Fx.supply(() -> ((Labeled) part(id)).getText()),
                () -> ((Labeled) part(id)).getText().matches(words));
    }

    private void answer(String words) {
        Fx.await("the question", () -> question().isPresent());
        Fx.run(() ->
                question().orElseThrow().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button -> button.getText().replace("_", "").equals(words))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static Optional<DialogPane> question() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(root -> root instanceof DialogPane pane && pane.getHeaderText() != null)
                .map(DialogPane.class::cast)
                .filter(pane -> pane.getHeaderText().startsWith("Delete"))
                .findFirst();
    }

    private long filesIn(String folder) throws IOException {
        if (Files.notExists(state.resolve(folder))) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(state.resolve(folder))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void itIsSaidForHowLongVersionsAreKept() throws IOException {
        open(file("notes.txt", "first"));
        showSettings();
        Fx.run(() -> ((TabPane) part("settings")).getSelectionModel().selectLast());

        Fx.await("all of it", () -> part("versions-note").getBoundsInParent().getHeight() > 0);
        Labeled note = (Labeled) Fx.supply(() -> part("versions-note"));
        assertThat(note.getText()).contains("an hour for a day", "a day for a month");
        assertThat(Fx.supply(note::isTextTruncated)).isFalse();
    }

    @Test
    void earlierVersionsAreToldAndClearedWhenTheUserSaysSo() throws IOException {
        Path notes = file("notes.txt", "first");
        open(notes);
        robots.type("a ");
        saved(notes);
        showSettings();
        awaitTold("use-versions", "Earlier versions of 1 file take 5 bytes\\.");

        Fx.run(() -> ((Button) part("clear-versions")).fire());
        answer("Cancel");
        awaitTold("use-versions", "Earlier versions of 1 file take .*");
        assertThat(filesIn("history")).isPositive();

        Fx.run(() -> ((Button) part("clear-versions")).fire());
        answer("Delete");
        awaitTold("use-versions", "No earlier versions are stored\\.");
        assertThat(filesIn("history")).isZero();
        assertThat(Fx.supply(() -> part("clear-versions").isVisible())).isFalse();
        assertThat(notes).hasContent("a first");
    }

    @Test
    void theSwitchThatEndsProtectionTellsWhatIsLeft() throws IOException {
        open(file("notes.txt", "first"));
        robots.type("a ");
        showSettings();
        awaitTold("use-edits", "Unsaved changes in 1 document take .*");

        Fx.run(() -> settings.set(settings.get().with(Settings.KEEP_EDITS, false)));

        awaitTold(
                "use-edits", "Unsaved changes are not protected, and none are left on the disk\\.");
        assertThat(filesIn("journal")).isLessThanOrEqualTo(1);
    }

    @Test
    void whatCouldNotBeReadIsNamedAndClearedAlone() throws IOException {
        Path aside = Files.createDirectories(state.resolve("journal").resolve("aside"));
        Files.write(aside.resolve("0123456789abcdef.journal"), new byte[2048]);
        open(file("notes.txt", "first"));
        robots.type("a ");
        showSettings();
        awaitTold(
                "use-edits",
                "Unsaved changes in 1 document take .* 1 file that could not be read takes 2.0 KiB"
                        + " in .*journal\\.");

        Fx.run(() -> ((Button) part("clear-edits")).fire());
        answer("Delete");

        awaitTold("use-edits", "Unsaved changes in 1 document take [^:]*\\.");
        assertThat(aside).doesNotExist();
    }
}
