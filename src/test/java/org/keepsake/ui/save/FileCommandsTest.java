package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;

/** Saving all, saving a copy, and reverting. */
class FileCommandsTest extends WindowFixture {

    private void choose(String menuItem) {
        Fx.run(() -> view.menuItem("menu-" + menuItem).fire());
    }

    @Test
    void saveAllSavesWhatHasAFileAndAsksForTheRest() throws IOException {
        Path one = file("one.txt", "1");
        Path three = folder.resolve("three.txt");
        open(one, file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");
        bringToFront(0);
        awaitLoaded();
        robots.type("x");
        for (int i = 0; i < 3; i++) {
            robots.shortcut(KeyCode.N);
            awaitFocus();
            robots.type("y");
        }
        Fx.run(() -> prompts.placesToSave.add(three));

        choose("saveall");

        Fx.await("the second question", () -> prompts.asked.size() == 2);
        Fx.await("all saves to end", this::nothingIsSaved);
        awaitTitles("one.txt", "two.txt", "three.txt", "● Untitled 2", "● Untitled 3");
        assertThat(one).hasContent("x1");
        assertThat(three).hasContent("y");
        assertThat(files.calls("moveAtomically")).isEqualTo(2);
        new Notices(view)
                .await(
                        "2 documents were not saved: Untitled 2 and Untitled 3."
                                + " The 2 others were saved.");
        assertThat(Fx.supply(view::noticeButtons)).containsExactly("Show Untitled 3");
    }

    @Test
    void whereNoPlaceWasChosenIsToldUntilThereIsOne() throws IOException {
        open(file("one.txt", "1"));
        robots.type("x");
        robots.shortcut(KeyCode.N);
        awaitFocus();
        robots.type("y");

        choose("saveall");

        Notices notices = new Notices(view);
        notices.await("1 document was not saved: Untitled. The other one was saved.");
        assertThat(Fx.supply(view::noticeButtons)).isEmpty();
        assertThat(Fx.supply(view::noticeStyles)).contains("information");

        Fx.run(() -> prompts.placesToSave.add(folder.resolve("two.txt")));
        robots.save();
        Fx.await("the notice to go", () -> view.notice().isEmpty());
    }

    @Test
    void aCopyLeavesTheDocumentItsFileAndItsEdits() throws IOException {
        Path one = file("one.txt", "1");
        Path copy = folder.resolve("copy.txt");
        open(one);
        robots.type("x");
        Fx.run(() -> prompts.placesToSave.add(copy));

        choose("savecopy");

        Fx.await("the copy", () -> Files.exists(copy) && nothingIsSaved());
        assertThat(copy).hasContent("x1");
        assertThat(one).hasContent("1");
        assertThat(titles()).containsExactly("● one.txt");

        robots.save();
        awaitStatus("Saved one.txt");
        assertThat(one).hasContent("x1");
    }

    @Test
    void aCopyThatFailsIsToldAndRetried() throws IOException {
        Path copy = folder.resolve("copy.txt");
        open(file("one.txt", "1"));
        files.fail("force", "No space left on device");
        Fx.run(() -> prompts.placesToSave.add(copy));

        choose("savecopy");
        Fx.await("the notice", () -> view.notice().startsWith("The disk"));
        assertThat(copy).doesNotExist();

        files.heal("force");
        Fx.run(() -> view.noticeButton("Retry").fire());
        Fx.await("the copy", () -> Files.exists(copy) && view.notice().isEmpty());
    }

    @Test
    void revertGoesBackToTheFileAndUndoToTheEdits() throws IOException {
        open(file("one.txt", "1"));
        assertThat(Fx.supply(() -> view.menuItem("menu-revert").isDisable())).isTrue();
        robots.type("x");
        Fx.run(() -> prompts.reverting.add(true));

        choose("revert");
        Fx.await("the text of the file", () -> view.text().equals("1"));
        assertThat(titles()).containsExactly("one.txt");

        awaitLoaded();
        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(view::text)).isEqualTo("x1");
        assertThat(titles()).containsExactly("● one.txt");
    }

    @Test
    void revertAsksFirst() throws IOException {
        open(file("one.txt", "1"));
        robots.type("x");

        choose("revert");

        assertThat(Fx.supply(() -> prompts.asked)).containsExactly("revert one.txt");
        assertThat(Fx.supply(view::text)).isEqualTo("x1");
    }
}
