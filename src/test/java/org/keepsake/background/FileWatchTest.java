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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.system.SystemTools;

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
        awaitHeard(file, file);
    }

    private void awaitHeard(Path written, Path followed) throws IOException, InterruptedException {
        Path heard = null;
        for (int attempt = 0; heard == null && attempt < 200; attempt++) {
            Files.writeString(written, String.valueOf(attempt));
            heard = touched.poll(100, TimeUnit.MILLISECONDS);
            if (heard != null && heard.endsWith("signal")) {
                heard = null;
            }
        }
        assertThat(heard).isEqualTo(followed);
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

    private Path mount(Path point) throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("mount", "-t", "tmpfs", "-o", "size=1m", "none", point.toString());
        return point;
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "in/letter"})
    void aFileOnADriveIsHeardOfWhenTheDriveGoesAndWhenItIsBack(String name) throws Exception {
        Path drive = mount(Files.createDirectory(folder.resolve("drive")));
        try {
            Path letter = drive.resolve(name);
            Files.createDirectories(letter.getParent());
            Files.writeString(letter, "old");
            follow(letter);

            SystemTools.run("umount", drive.toString());
            awaitTouched(letter);

            touched.clear();
            mount(drive);
            awaitTouched(letter);
            Files.createDirectories(letter.getParent());

            awaitHeard(letter);
        } finally {
            SystemTools.leaveUnmounted(drive);
        }
    }

    @Test
    void aFileIsHeardOfWhenAFolderIsMountedOverItsOwnAndTakenAway() throws Exception {
        SystemTools.assumeSuperuser();
        Path own = Files.createDirectory(folder.resolve("own"));
        Path over = Files.createDirectory(folder.resolve("over"));
        Path letter = Files.writeString(own.resolve("letter"), "old");
        follow(letter);

        SystemTools.run("mount", "--bind", over.toString(), own.toString());
        try {
            awaitTouched(letter);
            touched.clear();
            SystemTools.run("umount", own.toString());
            awaitTouched(letter);
        } finally {
            SystemTools.leaveUnmounted(own);
        }
    }

    @Test
    void aFileIsHeardOfThatALinkLeadsToWhenItIsBackAfterItWasFollowedAgain() throws Exception {
        Path away = Files.createDirectory(folder.resolve("away"));
        Path target = Files.writeString(away.resolve("target.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        follow(link);
        Files.delete(target);
        awaitTouched(link);
        follow(link, notes);
        touched.clear();

        awaitHeard(target, link);
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
