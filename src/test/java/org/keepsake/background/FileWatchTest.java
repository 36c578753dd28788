package org.keepsake.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a file that is followed is heard of, by the name it is followed by. */
class FileWatchTest {
    @TempDir Path folder;

    private final BlockingQueue<Path> touched = new LinkedBlockingQueue<>();
    private final FileWatch watch = new FileWatch(touched::add);
    private Path notes = Path.of("");

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void makeFile() throws IOException {
        notes = Files.writeString(folder.resolve("notes.txt"), "old");
    }

    @AfterEach
    void close() {
        watch.close();
    }

    /** Follows, and touches a file of its own until the watch has begun. */
    private void follow(Path... files) throws IOException, InterruptedException {
        Path signal = folder.resolve("signal");
        List<Path> all = new ArrayList<>(List.of(files));
        all.add(signal);
        watch.follow(all);
        Path heard;
        int attempt = 0;
        do {
            Files.writeString(signal, String.valueOf(attempt++));
            heard = touched.poll(100, TimeUnit.MILLISECONDS);
        } while (heard == null && attempt < 200);
        assertThat(heard).isEqualTo(signal);
    }

    private void awaitTouched(Path file) throws InterruptedException {
        Path next;
        do {
            next = touched.poll(20, TimeUnit.SECONDS);
        } while (next != null && next.endsWith("signal"));
        assertThat(next).isEqualTo(file);
    }

    @Test
    void aFileThatIsWrittenIsHeardOf() throws Exception {
        follow(notes);
        Files.writeString(notes, "new");
        awaitTouched(notes);
    }

    @Test
    void aFileThatIsReplacedByARenameIsHeardOf() throws Exception {
        follow(notes);
        Files.move(
                Files.writeString(folder.resolve("aside"), "new"),
                notes,
                StandardCopyOption.ATOMIC_MOVE);
        awaitTouched(notes);
    }

    @Test
    void aFileThatIsDeletedIsHeardOf() throws Exception {
        follow(notes);
        Files.delete(notes);
        awaitTouched(notes);
    }

    @Test
    void aFileThatDoesNotExistYetIsHeardOfWhenItAppears() throws Exception {
        Path later = folder.resolve("later.txt");
        follow(later);
        Files.writeString(later, "new");
        awaitTouched(later);
    }

    @Test
    void aFileWhoseFolderDoesNotExistYetIsHeardOfWhenBothAppear() throws Exception {
        Path later = folder.resolve("not").resolve("there").resolve("later.txt");
        follow(later);
        Files.createDirectory(folder.resolve("not"));
        awaitTouched(later);
        Files.createDirectory(later.getParent());

        awaitHeard(later);
    }

    /** Written until it is watched, which takes a moment. */
    private void awaitHeard(Path file) throws IOException, InterruptedException {
        Path heard = null;
        for (int attempt = 0; heard == null && attempt < 200; attempt++) {
            Files.writeString(file, String.valueOf(attempt));
            heard = touched.poll(100, TimeUnit.MILLISECONDS);
        }
        assertThat(heard).isEqualTo(file);
    }

    @Test
    void whatALinkLeadsToIsHeardOfByTheNameOfTheLink() throws Exception {
        Path away = Files.createDirectory(folder.resolve("away"));
        Path target = Files.writeString(away.resolve("target.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        follow(link);
        Files.writeString(target, "new");
        awaitTouched(link);
    }

    @Test
    void aFileWhoseFolderIsRenamedIsHeardOfAndAgainWhenItIsBack() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path book = Files.createDirectory(project.resolve("book"));
        Path chapter = Files.writeString(book.resolve("chapter"), "old");
        follow(chapter);
        for (Path above : List.of(book, project)) {
            Path away = above.resolveSibling("away");

            Files.move(above, away);
            awaitTouched(chapter);

            Files.move(away, above);
            awaitTouched(chapter);
        }
    }

    @Test
    void aFileInAFolderThatHasTakenThePlaceOfItsOwnIsHeardOf() throws Exception {
        Path book = Files.createDirectory(folder.resolve("book"));
        Path chapter = Files.writeString(book.resolve("chapter"), "old");
        follow(chapter);
        Files.move(book, folder.resolve("away"));
        awaitTouched(chapter);
        Files.createDirectory(book);
        awaitTouched(chapter);
        touched.clear();

        awaitHeard(chapter);
    }

    @Test
    void othersAreNotHeardOf() throws Exception {
        Path other = folder.resolve("other.txt");
        follow(notes);
        Files.writeString(other, "new");
        Files.writeString(notes, "new");
        awaitTouched(notes);
    }
}
