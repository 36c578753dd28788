package org.keepsake.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.open.Openings;

/** Whoever opens something while the program waits to quit goes on to work. */
class QuitCalledOffTest extends WindowFixture {
    private final AtomicReference<EditorWindow> window = new AtomicReference<>();

    private void openAndAskToQuit(Gate gate) throws IOException {
        Path notes = file("notes.txt", "old");
        assemble(assembled -> {
            window.set(assembled);
            assembled.show(Openings.of(List.of(notes)));
        });
        Fx.await("the document", () -> view.tabTitles().contains("notes.txt"));
        awaitFocus();
        awaitLoaded();
        robots.type("new ");
        robots.save();
        gate.awaitArrivals(1);
        robots.shortcut(KeyCode.Q);
        awaitNotice("Keepsake quits when notes.txt is saved.");
    }

    private void openBy(String way, Path other) {
        switch (way) {
            case "another start" ->
                    Fx.run(() -> window.get().takeOver(Openings.of(List.of(other))));
            case "a start without files" ->
                    Fx.run(() -> window.get().takeOver(Openings.of(List.of())));
            case "the file chooser" -> openMore(other);
            case "a new document" -> robots.shortcut(KeyCode.N);
            default -> throw new IllegalArgumentException(way);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "another start",
                "a start without files",
                "the file chooser",
                "a new document"
            })
    void openingSomethingKeepsTheProgramOpen(String way) throws IOException {
        Gate gate = files.hold("write");
        openAndAskToQuit(gate);

        openBy(way, file("other.txt", "other"));
        bringToFront(0);
        Fx.await("nothing more to be said of quitting", () -> view.notice().isEmpty());
        gate.open();
        awaitStatus("Saved notes.txt");

        Fx.await("no save", this::nothingIsSaved);
        assertThat(exits).hasValue(0);
        assertThat(asked()).doesNotContain("unsaved notes.txt");
        robots.shortcut(KeyCode.Q);
        awaitExit();
    }

    @Test
    void aTabThatIsReopenedKeepsTheProgramOpen() throws IOException {
        Gate gate = files.hold("write");
        open(file("other.txt", "other"), file("notes.txt", "old"));
        robots.type("new ");
        robots.save();
        gate.awaitArrivals(1);
        bringToFront(0);
        robots.type("x");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        robots.shortcut(KeyCode.W);
        awaitTitles("● notes.txt");
        robots.shortcut(KeyCode.Q);
        awaitNotice("Keepsake quits when notes.txt is saved.");

        Fx.run(view.menuItem("menu-reopenclosed")::fire);
        bringToFront(1);
        Fx.await("nothing more to be said of quitting", () -> view.notice().isEmpty());
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(exits).hasValue(0);
    }

    /** Such a save shows nowhere, and no tab says that the program quits. */
    @Test
    void openingSomethingEndsTheWaitForTheWorkerOfACancelledSave() throws IOException {
        openAndType("new ");
        Gate gate = saveHeldAt("write");
        Fx.await("Cancel to be offered", view::offersCancel);
        robots.click(view.node("#cancel"));
        awaitStatus("Saving was cancelled");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        robots.shortcut(KeyCode.Q);
        assertThat(asked()).containsExactly("unsaved notes.txt");

        robots.shortcut(KeyCode.N);
        gate.open();
        Fx.await("no save", this::nothingIsSaved);

        assertThat(exits).hasValue(0);
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        robots.shortcut(KeyCode.Q);
        awaitExit();
    }

    /** It is not the tab that is being closed that decides on the program. */
    @Test
    void aTabThatIsClosedMeanwhileSaysNothingOfQuitting() throws IOException {
        Gate gate = files.hold("write");
        open(file("one.txt", "1"), file("two.txt", "2"));
        robots.type("x");
        robots.save();
        gate.awaitArrivals(1);
        robots.shortcut(KeyCode.Q);
        awaitNotice("Keepsake quits when two.txt is saved.");
        bringToFront(0);
        robots.type("x");

        robots.shortcut(KeyCode.W);

        Fx.await("the question", () -> !prompts.asked.isEmpty());
        assertThat(Fx.supply(() -> List.copyOf(prompts.quits))).containsExactly(false);
        bringToFront(1);
        clickNotice("Keep Open");
        gate.open();
        awaitStatus("Saved two.txt");
        assertThat(exits).hasValue(0);
        assertThat(titles()).containsExactly("● one.txt", "two.txt");
    }
}
