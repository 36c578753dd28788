package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepsake.background.Fx;
import org.keepsake.codec.TextFormat;
import org.keepsake.journal.DocumentJournal;
import org.keepsake.journal.Draft;
import org.keepsake.journal.JournalFolder;
import org.keepsake.journal.JournalThread;
import org.keepsake.journal.Recovered;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.ui.WindowFixture;

/** A window that finds what a program that died has left. */
abstract class JournalFixture extends WindowFixture {

    /** Where the user was, if that was noted. */
    Optional<Place> place = Optional.empty();

    final Path root() {
        return state.resolve("journal");
    }

    final List<Path> journals() {
        while (true) {
            try (Stream<Path> all = Files.walk(root())) {
                return all.filter(path -> path.toString().endsWith(".journal")).toList();
            } catch (NoSuchFileException e) {
                if (!Files.exists(root())) {
                    return List.of();
                }
            } catch (UncheckedIOException e) {
                // A journal that went meanwhile: look again.
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A program that has died with this text in its window. */
    final void leave(String text, String stored, Optional<Path> file) throws Exception {
        leaveAnother(text, stored, file);
        assertThat(journals()).hasSize(1);
    }

    final void leaveAnother(String text, String stored, Optional<Path> file) throws Exception {
        leaveEdits(List.of(Text.of(text)), Text.of(stored), file);
    }

    /** It was killed: nothing was done at its end. */
    final void wasKilled() throws IOException {
        try (Stream<Path> all = Files.walk(root())) {
            for (Path mark : all.filter(path -> path.endsWith("closed")).toList()) {
                Files.delete(mark);
            }
        }
    }

    /** Finds what a program left that has died with this text of a file, and waits for the text. */
    final void restore(String text, String stored, Path file) throws Exception {
        leave(text, stored, Optional.of(file));
        openWithoutWaiting();
        awaitText(text);
    }

    /** A program that has died with this text in the untitled document of this number. */
    final void leaveUntitled(String text, int number) throws Exception {
        leaveEdits(List.of(Text.of(text)), Text.empty(), Optional.empty(), number);
    }

    /** A program that has died after its text was one of these after the other. */
    final void leaveEdits(List<Text> texts, Text stored, Optional<Path> file) throws Exception {
        leaveEdits(texts, stored, file, 1);
    }

    private void leaveEdits(List<Text> texts, Text stored, Optional<Path> file, int number)
            throws Exception {
        try (JournalFolder dead =
                new JournalFolder(root(), new SystemFiles(), new JournalThread())) {
            Origin origin =
                    new Origin(
                            file,
                            file.isPresent(),
                            number,
                            TextFormat.UTF_8,
                            TextFormat.UTF_8,
                            LineBreak.LF);
            DocumentJournal journal = dead.open();
            for (Text text : texts) {
                journal.note(new Draft(text, stored, origin, true, place));
                assertThat(dead.flush(Duration.ofMinutes(1))).isTrue();
            }
        }
    }

    /** What a start would find now, had the program been killed. */
    final List<Recovered> kept() {
        try {
            try (JournalFolder next =
                    new JournalFolder(copied(), new SystemFiles(), new JournalThread())) {
                return next.takeOver().found().stream()
                        .flatMap(found -> found.recover(Optional.empty()).stream())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journals as they are; one that is just being replaced is looked for again. */
    private Path copied() throws IOException {
        while (true) {
            Path copy = Files.createTempDirectory(folder, "killed").resolve("journal");
            try (Stream<Path> all = Files.walk(root())) {
                for (Path path : all.toList()) {
                    Files.copy(path, copy.resolve(root().relativize(path).toString()));
                }
                return copy;
            } catch (NoSuchFileException | UncheckedIOException e) {
                if (Files.notExists(root())) {
                    throw e;
                }
            }
        }
    }

    /** The earlier session had these files open, the first one in front. */
    final void wereOpen(Path... paths) {
        session =
                new Session(
                        Stream.of(paths).map(path -> new Bookmark(path, 0, 0, 0)).toList(),
                        Optional.of(0),
                        Optional.empty());
    }

    final void awaitText(String text) {
        Fx.await("the text " + text, () -> view.text().equals(text));
    }

    final void awaitNoticeAbout(String part) {
        Fx.await("the notice", () -> view.notice().contains(part));
    }
}
