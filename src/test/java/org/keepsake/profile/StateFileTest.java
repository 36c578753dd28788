package org.keepsake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;

/** What is remembered comes back as it was, and a broken file costs nothing but itself. */
class StateFileTest {
    private static final Path A = Path.of("/home/me/a b\t = #.txt").toAbsolutePath();
    private static final Path B = Path.of("/tmp/b").toAbsolutePath();

    @TempDir private Path folder;

    private StoredProperties stored(String name) {
        FileOperations files = new SystemFiles();
        return new StoredProperties(
                folder.resolve(name),
                files,
                new RecoveryFolder(folder.resolve("recovery"), files),
                Runnable::run);
    }

    private StateFile<Session> sessions() {
        return StateFile.ofSession(stored("session"));
    }

    private StateFile<RecentFiles> recents() {
        return StateFile.ofRecentFiles(stored("recent"));
    }

    @Test
    void aSessionComesBackAsItWas() {
        Session session =
                new Session(
                        List.of(new Bookmark(A, 12, 4, 3), Bookmark.atStartOf(B)),
                        Optional.of(1),
                        Optional.of(new WindowPlace(-10.5, 20, 960, 720, true)),
                        Map.of(),
                        Map.of(1, 1, 3, 0));

        sessions().keep(session);

        assertThat(sessions().load()).isEqualTo(session);
    }

    /** Stands for what a damaged disk or a lost right makes unreadable. */
    @Test
    void whatCannotBeReadIsKeptAsideAndNotWrittenOver() throws IOException {
        Path unreadable = Files.createDirectory(folder.resolve("session"));
        Files.writeString(unreadable.resolve("inside"), "stays");

        assertThat(sessions().load()).isEqualTo(Session.EMPTY);
        Session session =
                new Session(List.of(Bookmark.atStartOf(B)), Optional.empty(), Optional.empty());
        sessions().keep(session);

        assertThat(sessions().load()).isEqualTo(session);
        assertThat(folder.resolve("session.broken").resolve("inside")).hasContent("stays");
    }

    @Test
    void aSessionOfNothingComesBackToo() {
        sessions().keep(Session.EMPTY);

        assertThat(sessions().load()).isEqualTo(Session.EMPTY);
    }

    @Test
    void recentFilesComeBackInTheirOrder() {
        recents().keep(new RecentFiles(List.of(B, A)));

        assertThat(recents().load().files()).containsExactly(B, A);
    }

    @Test
    void thePlacesInRecentFilesComeBack() {
        RecentFiles files = new RecentFiles(List.of(B, A)).with(new Bookmark(A, 11, 2, 4));

        recents().keep(files);

        assertThat(recents().load()).isEqualTo(files);
        assertThat(recents().load().place(A).topLine()).isEqualTo(4);
        assertThat(recents().load().place(B)).isEqualTo(Bookmark.atStartOf(B));
    }

    @Test
    void aPlaceThatIsNoPlaceCostsTheFileNothing() throws IOException {
        Files.writeString(folder.resolve("recent"), "files=1\nfile.0=" + A + "\nplace.0=1 x -2\n");

        assertThat(recents().load()).isEqualTo(new RecentFiles(List.of(A)));
    }

    @Test
    void searchesComeBackAsTheyWereTyped() {
        StateFile<Searches> searches = StateFile.ofSearches(stored("searches"));
        List<String> queries = List.of("one\ntwo", " \\n+ = # caf\u00E9 ", "\ttab");

        searches.keep(new Searches(queries));

        assertThat(StateFile.ofSearches(stored("searches")).load().queries()).isEqualTo(queries);
    }

    @Test
    void aSearchUsedAgainIsTheLatestAndOnlyThirtyAreKept() {
        Searches searches = Searches.NONE;
        for (int i = 0; i < 40; i++) {
            searches = searches.with("query " + i);
        }

        assertThat(searches.with("query 20").queries())
                .hasSize(30)
                .startsWith("query 20", "query 39")
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutAFileNothingIsRemembered() {
        assertThat(sessions().load()).isEqualTo(Session.EMPTY);
        assertThat(recents().load()).isEqualTo(RecentFiles.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files=x", "front=1", "files=0\\u12", "\u0001\u0002"})
    void aFileThatMakesNoSenseIsSetAsideAndNothingIsRemembered(String content) throws IOException {
        Files.writeString(folder.resolve("session"), content);

        assertThat(sessions().load()).isEqualTo(Session.EMPTY);

        assertThat(folder.resolve("session")).doesNotExist();
        assertThat(folder.resolve("session.broken")).hasContent(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file.1=1 2 /a",
                "file.1=-1 0 0 /a",
                "file.1=x 0 0 /a",
                "file.1=1 0 0 /a\\u0000",
                "other=",
                "file.1=1 0 0 /a\\u0000\nwindow=1 2 3 4",
                "file.1=1 0 0 /a\\u0000\nwindow=1 2 NaN 4 true"
            })
    void anEntryThatMakesNoSenseCostsNoOther(String entry) throws IOException {
        Files.writeString(
                folder.resolve("session"),
                "files=3\nfront=2\nfile.0=3 1 2 /tmp/a\nfile.2=0 0 0 /tmp/b\n" + entry);

        assertThat(sessions().load())
                .isEqualTo(
                        new Session(
                                List.of(
                                        new Bookmark(Path.of("/tmp/a"), 3, 1, 2),
                                        Bookmark.atStartOf(B)),
                                Optional.of(1),
                                Optional.empty()));
    }

    @Test
    void aRecentFileThatMakesNoSenseCostsNoOther() throws IOException {
        Files.writeString(
                folder.resolve("recent"), "files=3\nfile.0=/tmp/b\nfile.1=/x\\u0000\nfile.2=/c");

        assertThat(recents().load().files()).containsExactly(B, Path.of("/c"));
    }

    @Test
    void anEarlierBrokenFileIsKept() throws IOException {
        for (String content : List.of("files=x", "files=y")) {
            Files.writeString(folder.resolve("session"), content);
            sessions().load();
        }

        assertThat(folder.resolve("session.broken")).hasContent("files=x");
        assertThat(folder.resolve("session.broken-2")).hasContent("files=y");
    }

    @Test
    void aFileUsedAgainIsTheLatestAndStandsThereOnce() {
        RecentFiles recent = new RecentFiles(List.of(B, A)).with(A);

        assertThat(recent.files()).containsExactly(A, B);
    }

    @Test
    void onlyTheLatestAreRecent() {
        RecentFiles recent = RecentFiles.NONE;
        for (int i = 1; i <= RecentFiles.LIMIT + 2; i++) {
            recent = recent.with(Path.of("/" + i));
        }

        assertThat(recent.files())
                .containsExactlyElementsOf(
                        IntStream.range(0, RecentFiles.LIMIT)
                                .mapToObj(i -> Path.of("/" + (RecentFiles.LIMIT + 2 - i)))
                                .toList());
    }
}
