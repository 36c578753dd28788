package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** Each file is open once, by whatever name. */
class OneFileOneTabTest extends WindowFixture {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatIsOpenByAnotherNameComesToTheFront(boolean symbolic) throws IOException {
        Path one = file("one.txt", "1");
        Path other = folder.resolve("other.txt");
        if (symbolic) {
            Files.createSymbolicLink(other, one);
        } else {
            Files.createLink(other, one);
        }
        open(one, file("two.txt", "2"));
        awaitTitles("one.txt", "two.txt");
        awaitLoaded();

        openMore(other);

        Fx.await("one.txt in front", () -> view.title().startsWith("one.txt"));
        assertThat(titles()).containsExactly("one.txt", "two.txt");
    }

    @Test
    void aNewFileIsOpenOnceToo() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(folder.resolve("link"), inner);
        open(inner.resolve("new.txt"), file("two.txt", "2"));
        awaitTitles("new.txt", "two.txt");

        openMore(folder.resolve("link/new.txt"));

        Fx.await("it to be in front", () -> view.title().startsWith("new.txt"));
        assertThat(titles()).containsExactly("new.txt", "two.txt");
    }

    @Test
    void twoNamesOfAFileGivenAtOnceAreOneDocument() throws IOException {
        Path one = file("one.txt", "1");

        openWithoutWaiting(one, Files.createSymbolicLink(folder.resolve("link.txt"), one));

        Fx.await("one document", () -> view.tabTitles().size() == 1 && view.text().equals("1"));
    }

    @Test
    void theNumberOfAFileThatWasReplacedDoesNotMakeAnotherFileTheSame() throws IOException {
        Path one = file("one.txt", "1");
        open(one);
        Path moved = Files.move(one, folder.resolve("moved.txt"));
        Files.writeString(one, "another");

        openMore(moved);

        awaitTitles("one.txt", "moved.txt");
        Fx.await("the file moved away", () -> view.text().equals("1"));
    }

    @Test
    void noDocumentIsSavedOverTheFileOfAnother() throws IOException {
        Path two = file("two.txt", "2");
        open(two);
        robots.type("x");
        openMore(file("one.txt", "1"));
        awaitTitles("● two.txt", "one.txt");
        awaitLoaded();

        Fx.run(() -> prompts.placesToSave.add(two));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);

        Fx.await("to be told", () -> view.notice().startsWith("two.txt is open in another tab."));
        assertThat(titles()).containsExactly("● two.txt", "one.txt");
        assertThat(two).hasContent("2");
        clickNotice("Show two.txt");
        Fx.await("that tab", () -> view.text().equals("x2"));
    }

    @Test
    void aDocumentIsSavedOverAFileWhoseTabWasClosed() throws IOException {
        Path two = file("two.txt", "2");
        open(file("one.txt", "1"), two);
        awaitTitles("one.txt", "two.txt");
        bringToFront(0);
        awaitLoaded();
        Fx.run(() -> prompts.placesToSave.add(two));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);
        Fx.await("to be told", () -> view.notice().startsWith("two.txt is open in another tab."));
        bringToFront(1);
        robots.shortcut(KeyCode.W);
        awaitTitles("one.txt");

        Fx.run(() -> prompts.placesToSave.add(two));
        clickNotice("Save As…");

        awaitTitles("two.txt");
        assertThat(two).hasContent("1");
        Fx.await("the notice to go", () -> !view.notice().contains("another tab"));
    }

    @Test
    void aDocumentSavedByAnotherNameOverTheFileOfAnotherTakesItsPlace() throws IOException {
        Path two = file("two.txt", "2");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), two);
        open(two, file("one.txt", "1"));
        awaitTitles("two.txt", "one.txt");
        awaitLoaded();

        Fx.run(() -> prompts.placesToSave.add(link));
        robots.shortcut(KeyCode.S, KeyCode.SHIFT);

        awaitTitles("link.txt");
        assertThat(Fx.supply(view::text)).isEqualTo("1");
        assertThat(two).hasContent("1");
    }
}
