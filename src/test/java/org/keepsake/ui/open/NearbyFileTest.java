package org.keepsake.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.RecentFiles;
import org.keepsake.ui.WindowFixture;

/** The folder in which Open and Save As begin. */
class NearbyFileTest extends WindowFixture {

    private Path fileIn(String name) throws IOException {
        return Files.writeString(
                Files.createDirectory(folder.resolve(name)).resolve(name + ".txt"), "old");
    }

    private List<Optional<Path>> near() {
        return Fx.supply(() -> List.copyOf(prompts.near));
    }

    private void saveAsAndOpen() {
        robots.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
        robots.shortcut(KeyCode.O);
    }

    @Test
    void isThatOfTheDocument() throws IOException {
        Path one = fileIn("one");
        open(one, fileIn("two"));
        bringToFront(0);

        saveAsAndOpen();

        assertThat(near()).containsExactly(Optional.of(one), Optional.of(one));
        assertThat(Fx.supply(() -> prompts.offeredNames.getLast())).isEqualTo("one.txt");
    }

    @Test
    void isThatOfTheDocumentInFrontBeforeOneWithoutAFile() throws IOException {
        Path one = fileIn("one");
        open(one, fileIn("two"));
        bringToFront(0);
        robots.shortcut(KeyCode.N);

        saveAsAndOpen();

        assertThat(near()).containsExactly(Optional.of(one), Optional.of(one));
        assertThat(Fx.supply(() -> prompts.offeredNames.getLast())).isEqualTo("Untitled.txt");
    }

    @Test
    void isThatOfTheMostRecentFileInANewWindow() throws IOException {
        Path one = fileIn("one");
        recent.set(new RecentFiles(List.of(one, fileIn("two"))));
        open();

        saveAsAndOpen();

        assertThat(near()).containsExactly(Optional.of(one), Optional.of(one));
    }
}
