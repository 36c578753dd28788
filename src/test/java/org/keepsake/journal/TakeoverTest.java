package org.keepsake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.codec.TextFormat;
import org.keepsake.journal.record.Entry;
import org.keepsake.journal.record.Frame;
import org.keepsake.journal.record.JournalReader;
import org.keepsake.journal.record.JournalWriter;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.text.Unshared;

/** On the real file system. */
class TakeoverTest {
    @TempDir Path temporary;
    private Path root;

    private final HandSchedule schedule = new HandSchedule(new Random(1));
    private final SystemFiles files = new SystemFiles();

    @BeforeEach
    void chooseRoot() {
        root = temporary.resolve("state").resolve("journal");
    }

    private static Draft untitled(String text) {
        Origin origin =
                new Origin(
                        Optional.empty(),
                        false,
                        3,
                        TextFormat.UTF_8,
                        TextFormat.UTF_8,
                        LineBreak.LF);
        return new Draft(Text.of(text), Text.empty(), origin, true, Optional.empty());
    }

    private JournalFolder session() {
        return new JournalFolder(root, files, schedule);
    }

    /** A session that has ended and has left this text. */
    private JournalFolder left(String text) throws IOException {
        JournalFolder folder = session();
        folder.open().note(untitled(text));
        schedule.pass(Duration.ofSeconds(1));
        folder.close();
        return folder;
    }

    private static Path only(Path folder) throws IOException {
        return only(folder, ".*\\" + JournalFolder.JOURNAL);
    }

    private static Path only(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches(name))
                    .reduce((_, _) -> {
                        throw new AssertionError("More than one in " + folder);
                    })
                    .orElseThrow();
        }
    }

    private List<String> texts(Takeover takeover) {
        return takeover.found().stream()
                .map(found -> found.recover(Optional.empty()).orElseThrow().text().toString())
                .toList();
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        JournalFolder folder = left("secret");

        for (Path path : List.of(root, folder.session())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(only(folder.session()))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDeadSessionIsTakenOverAndItsFolderGoes() throws IOException {
        JournalFolder dead = left("left");
        try (JournalFolder next = session()) {
            assertThat(texts(next.takeOver())).containsExactly("left");
            assertThat(dead.session()).doesNotExist();
            assertThat(JournalFolder.lockOf(dead.session())).doesNotExist();
        }
        try (JournalFolder third = session()) {
            assertThat(texts(third.takeOver())).containsExactly("left");
        }
    }

    @Test
    void aSessionThatHasEndedAsItShouldHasNotCrashed() throws IOException {
        left("kept at the end");
        try (JournalFolder next = session()) {
            assertThat(next.takeOver().found().getFirst().crashed()).isFalse();
        }

        Files.delete(JournalFolder.markOf(only(root, "[0-9a-f]{16}")));
        try (JournalFolder third = session()) {
            assertThat(third.takeOver().found().getFirst().crashed()).isTrue();
        }
    }

    /** Else every line would count as unsaved, and every byte would take memory twice. */
    @Test
    void aRecoveredTextIsAnEditOfTheTextInItsFile() throws IOException {
        String content = "a line of the file\n".repeat(10_000);
        Text stored = Text.of(content);
        Origin origin =
                new Origin(
                        Optional.of(temporary.resolve("notes.txt")),
                        true,
                        0,
                        TextFormat.UTF_8,
                        TextFormat.UTF_8,
                        LineBreak.LF);
        Text half = stored.replace(100_000, 100_000, Text.of("two"));
        Text typed = half.replace(50, 50, Text.of("one"));
        JournalFolder dead = session();
        DocumentJournal journal = dead.open();
        for (Text text : List.of(half, typed)) {
            journal.note(new Draft(text, stored, origin, true, Optional.empty()));
            schedule.pass(Duration.ofSeconds(1));
        }
        dead.close();

        try (JournalFolder next = session()) {
            Text file = Text.of(content);
            Recovered recovered =
                    next.takeOver().found().getFirst().recover(Optional.of(file)).orElseThrow();

            assertThat(recovered.text().contentEquals(typed)).isTrue();
            assertThat(recovered.base()).isSameAs(file);
            long unshared =
                    Unshared.between(file, recovered.text()).stream()
                            .mapToLong(part -> part.endAfter() - part.startAfter())
                            .sum();
            assertThat(unshared).isLessThan(content.length() / 4);
        }
    }

    @Test
    void aLivingSessionIsLeftAlone() throws IOException {
        try (JournalFolder alive = session();
                JournalFolder other = session()) {
            alive.open().note(untitled("mine"));
            schedule.pass(Duration.ofSeconds(1));

            assertThat(other.takeOver().found()).isEmpty();
            assertThat(only(alive.session())).exists();
        }
    }

    @Test
    void exactlyOneOfManyTakesEachJournalOver() throws Exception {
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 5; i++) {
                left("text " + i);
            }
            List<JournalFolder> rivals = List.of(session(), session(), session(), session());
            List<String> texts = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(rivals.size())) {
                List<Callable<Takeover>> calls = new ArrayList<>();
                rivals.forEach(rival -> calls.add(rival::takeOver));
                for (Future<Takeover> taken : threads.invokeAll(calls)) {
                    texts.addAll(texts(taken.get()));
                }
            }
            assertThat(texts)
                    .containsExactlyInAnyOrder("text 0", "text 1", "text 2", "text 3", "text 4");
            for (JournalFolder rival : rivals) {
                for (Path path : files.list(rival.session())) {
                    Files.delete(path);
                }
                rival.close();
            }
        }
    }

    @Test
    void aTornTailEndsTheReplayAndTheWholeIsSetAside() throws IOException {
        JournalFolder dead = session();
        DocumentJournal journal = dead.open();
        journal.note(untitled("whole"));
        schedule.pass(Duration.ofSeconds(1));
        journal.note(untitled("whole and torn"));
        schedule.pass(Duration.ofSeconds(1));
        dead.close();
        Path file = only(dead.session());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        try (JournalFolder next = session()) {
            FoundJournal found = next.takeOver().found().getFirst();
            Recovered back = found.recover(Optional.empty()).orElseThrow();
            assertThat(back.text()).hasToString("whole");
            assertThat(back.torn()).isTrue();

            DocumentJournal resumed = next.resume(found, back);
            resumed.note(untitled("whole"));
            schedule.pass(Duration.ofSeconds(1));

            assertThat(next.asideOf(found.path())).hasBinaryContent(bytes);
            assertThat(only(next.session())).isNotEqualTo(found.path());
        }
    }

    @Test
    void everyPrefixIsReadToSomeStateThatWas() throws IOException {
        JournalFolder dead = session();
        DocumentJournal journal = dead.open();
        List<String> states = new ArrayList<>(List.of(""));
        for (String text : List.of("a", "ab", "b", "b and more")) {
            states.add(text);
            journal.note(untitled(text));
            schedule.pass(Duration.ofSeconds(1));
        }
        dead.close();
        Path file = only(dead.session());
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length <= bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            if (JournalReader.read(file, files) instanceof JournalReader.Whole content) {
                String text =
                        Replay.of(content.entries(), Optional.empty())
                                .orElseThrow()
                                .text()
                                .toString();
                assertThat(states).as("%d bytes", length).contains(text);
            }
        }
    }

    @Test
    void noFlippedBitIsTakenForTyping() throws IOException {
        JournalFolder dead = left("some text");
        Path file = only(dead.session());
        byte[] bytes = Files.readAllBytes(file);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            if (JournalReader.read(file, files) instanceof JournalReader.Whole content) {
                assertThat(content.torn()).isTrue();
                assertThat(content.entries()).hasSizeLessThan(2);
            }
        }
    }

    @Test
    void aRecordOfAnotherPlaceIsNone() throws IOException {
        JournalFolder dead = left("some text");
        Path file = only(dead.session());
        byte[] bytes = Files.readAllBytes(file);
        byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length - Frame.HEADER);
        System.arraycopy(bytes, Frame.HEADER, twice, bytes.length, bytes.length - Frame.HEADER);
        Files.write(file, twice);

        JournalReader.Whole content = (JournalReader.Whole) JournalReader.read(file, files);

        assertThat(content.entries()).hasSize(2);
        assertThat(content.torn()).isTrue();
    }

    @Test
    void aNewerVersionIsLeftAloneAndSaidSo() throws IOException {
        JournalFolder dead = left("from the future");
        Path file = only(dead.session());
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        header.putInt(Long.BYTES, Frame.VERSION + 1);
        header.putInt(
                Frame.HEADER - Integer.BYTES, Frame.checksum(bytes, Frame.HEADER - Integer.BYTES));
        Files.write(file, bytes);

        try (JournalFolder next = session()) {
            Takeover takeover = next.takeOver();
            assertThat(takeover.newer()).containsExactly(file);
            assertThat(takeover.found()).isEmpty();
            assertThat(file).hasBinaryContent(bytes);
        }
    }

    @Test
    void whatIsNoJournalIsSetAside() throws IOException {
        JournalFolder dead = left("x");
        Path file = only(dead.session());
        Files.write(file, "hello".getBytes(StandardCharsets.UTF_8));

        try (JournalFolder next = session()) {
            assertThat(next.takeOver().aside()).containsExactly(next.asideOf(file));
            assertThat(next.asideOf(file)).hasContent("hello");
        }
    }

    @Test
    void whatOthersMayWriteIsNotBelieved() throws IOException {
        JournalFolder open = left("in an open folder");
        Files.setPosixFilePermissions(open.session(), PosixFilePermissions.fromString("rwxrwxrwx"));
        JournalFolder planted = left("in an open file");
        Files.setPosixFilePermissions(
                only(planted.session()), PosixFilePermissions.fromString("rw-rw-rw-"));
        JournalFolder linked = left("behind a link");
        Path moved = temporary.resolve("elsewhere");
        Path link = only(linked.session());
        Files.move(link, moved);
        Files.createSymbolicLink(link, moved);

        try (JournalFolder next = session()) {
            assertThat(next.takeOver().found()).isEmpty();
            assertThat(moved).exists();
        }
    }

    @Test
    void entriesThatMeanNothingTogetherChangeNothing() throws IOException {
        Path file = Files.createDirectories(root).resolve("hostile");
        try (JournalWriter out = JournalWriter.create(file, files, InstantSource.system())) {
            out.write(untitled("").origin());
            out.write(Text.empty(), Text.of("typed"));
            out.write(new Entry.Splice(1_000_000, Long.MAX_VALUE, Text.empty(), false));
            out.write(Text.empty(), Text.of("more"));
        }

        JournalReader.Whole content = (JournalReader.Whole) JournalReader.read(file, files);
        Replay replay = Replay.of(content.entries(), Optional.empty()).orElseThrow();

        assertThat(replay.text()).hasToString("typed");
        assertThat(replay.isSensible()).isFalse();
    }

    @Test
    void aPlaceBeforeTheTextIsNoPlace() {
        assertThatThrownBy(() -> new Place(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
