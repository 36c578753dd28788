package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;

/** Somebody else was at the file: it is told, and no way on loses anything. */
class OutsideChangesTest extends WindowTest {
    private final Notices notices = new Notices(view);
    private Path notes = Path.of("");

    @BeforeEach
    void openFile() throws IOException {
        notes = file("notes.txt", "old");
        open(notes);
    }

    private void changeOutside() throws IOException {
        robots.type("mine ");
        Files.writeString(notes, "theirs, and longer");
        notices.await("notes.txt has changed on disk");
    }

    @Test
    void aChangeIsToldWithoutTouchingTheText() throws IOException {
        changeOutside();

        assertThat(Fx.supply(view::text)).isEqualTo("mine old");
        assertThat(Fx.supply(() -> view.area().isFocused())).isTrue();
    }

    @Test
    void ourOwnSaveIsNoChange() {
        robots.type("mine ");
        robots.save();
        awaitStatus("Saved notes.txt");
        robots.type("more ");
        robots.save();
        Fx.await("the second save", () -> !view.isMarkedAsModified());

        assertThat(Fx.supply(view::notice)).isEmpty();
        assertThat(notes).hasContent("mine more old");
    }

    @Test
    void reloadTakesTheirsAndUndoBringsBackMine() throws IOException {
        changeOutside();

        notices.click("Reload");
        Fx.await("their text", () -> view.text().equals("theirs, and longer"));
        notices.awaitNone();
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();

        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(view::text)).isEqualTo("mine old");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
    }

    @Test
    void keepMineLetsTheNextSaveReplaceTheirs() throws IOException {
        changeOutside();

        notices.click("Keep Mine");
        notices.awaitNone();
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("mine old");
    }

    @Test
    void keepMineHoldsOnlyForWhatTheUserHasSeen() throws IOException {
        changeOutside();
        notices.click("Keep Mine");
        Files.writeString(notes, "theirs once more, and longer still");

        robots.save();
        notices.await("notes.txt has changed on disk");

        assertThat(notes).hasContent("theirs once more, and longer still");
    }

    @Test
    void compareShowsBothInAWindowOfItsOwn() throws IOException {
        changeOutside();

        notices.click("Compare");
        Fx.await("the window", () -> compareWindow() != stage);
        Stage window = Fx.supply(this::compareWindow);
        Fx.await(
                "the difference",
                () ->
                        window.getScene().lookup("#compare-summary") instanceof Label summary
                                && summary.getText().equals("1 difference"));
        Fx.run(window::close);

        assertThat(Fx.supply(view::text)).isEqualTo("mine old");
    }

    private Stage compareWindow() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage other && other.getOwner() == stage)
                .map(Stage.class::cast)
                .findFirst()
                .orElse(stage);
    }

    @Test
    void aFileThatIsDeletedIsModifiedAndCanBeSavedAgain() throws IOException {
        Files.delete(notes);
        notices.await("notes.txt is no longer on disk");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();

        notices.click("Save It Again");
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("old");
        notices.awaitNone();
    }

    @Test
    void overwriteReplacesTheirs() throws IOException {
        robots.type("mine ");
        Gate gate = saveHeldAt("force");
        Files.writeString(notes, "theirs, and longer");
        gate.open();
        notices.await("notes.txt has changed on disk");
        assertThat(notes).hasContent("theirs, and longer");

        files.heal("force");
        notices.click("Overwrite");
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("mine old");
        notices.awaitNone();
    }
}
