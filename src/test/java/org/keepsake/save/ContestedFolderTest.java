package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.storage.system.SystemTools;

/**
 * One user saves, root or an ordinary one, while another one who may write in the same folder
 * exchanges what it holds. {@link HostileFolderTest} strikes once, before each operation; here the
 * two race. {@code -Dkeepsake.contestedsaves=20000} races longer than an ordinary run does.
 */
class ContestedFolderTest {
    private static final int ATTEMPTS = Integer.getInteger("keepsake.contestedsaves", 100);
    private static final int NEIGHBOUR = 20_001;
    private static final int SAVER = 20_002;
    private static final int GROUP = 20_003;

    private static String classPath;

    @TempDir Path temporary;
    private Path yard;
    private Path folder;
    private Path vault;
    private Path state;

    /** Where both may write. */
    enum Place {
        /** A group's folder: each may rename and delete what the other one has made. */
        OF_A_GROUP(02775, 0),
        /** As /tmp: the documents are the neighbour's, as he may rename no others. */
        OF_ALL(01777, 0),
        /** The neighbour's own, in which he may rename everything. */
        OF_THE_NEIGHBOUR(01777, NEIGHBOUR);

        final int mode;
        final int owner;

        Place(int mode, int owner) {
            this.mode = mode;
            this.owner = owner;
        }
    }

    @BeforeAll
    static void makeJars(@TempDir Path jars) throws Exception {
        SystemTools.run("chmod", "755", jars.toString());
        classPath = SaveProcess.Launcher.classPath(jars);
    }

    @BeforeEach
    void nameTheFolders() throws IOException {
        Path real = temporary.toRealPath();
        yard = real.resolve("yard");
        folder = yard.resolve(ContestedSaves.FOLDER);
        vault = real.resolve("vault");
        state = real.resolve("state");
    }

    private static void give(Path path, int owner, int mode) throws IOException {
        Files.setAttribute(path, "unix:uid", owner);
        Files.setAttribute(path, "unix:gid", GROUP);
        Files.setAttribute(path, "unix:mode", mode);
    }

    private void make(Place place, int saver) throws IOException {
        Files.setAttribute(temporary, "unix:mode", 0755);
        for (Path made : List.of(yard, folder, vault, state)) {
            Files.createDirectory(made);
        }
        give(yard, 0, place.mode);
        give(folder, place.owner, place.mode);
        boolean theirs = place == Place.OF_ALL;
        for (String name : ContestedSaves.DOCUMENTS) {
            Path document = folder.resolve(name);
            Files.writeString(document, ContestedSaves.beginning(kind(place)));
            give(document, theirs ? NEIGHBOUR : saver, theirs ? 0666 : 0600);
            give(Files.writeString(vault.resolve(name), "not to be touched"), saver, 0600);
        }
        Files.createLink(folder.resolve("other"), folder.resolve("linked"));
        give(Files.writeString(vault.resolve("secret"), "secret"), saver, 0600);
        give(vault, saver, 0700);
        give(state, saver, 0700);
    }

    /** Texts in a file of the neighbour's are his to read. */
    private static String kind(Place place) {
        return place == Place.OF_ALL ? "shared" : ContestedSaves.PRIVATE;
    }

    private static Process start(int user, Class<?> program, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (user != 0) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + user, "--regid=" + GROUP, "--clear-groups"));
        }
        command.addAll(SaveProcess.Launcher.command("-XX:-UsePerfData", classPath, program));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** All that the vault is and holds; no change of owner, rights or bytes leaves the ctime. */
    private Map<Path, String> vault() throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(vault)) {
            for (Path path : paths.toList()) {
                Map<String, Object> facts =
                        new TreeMap<>(Files.readAttributes(path, "unix:uid,gid,mode,ino,ctime"));
                all.put(path, facts + (path.equals(vault) ? "" : Files.readString(path)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "OF_A_GROUP, 0",
        "OF_A_GROUP, " + SAVER,
        "OF_ALL, 0",
        "OF_ALL, " + SAVER,
        "OF_THE_NEIGHBOUR, 0",
        "OF_THE_NEIGHBOUR, " + SAVER
    })
    void whoeverRacesASaveGetsNothingThatIsNotHis(Place place, int saver, TestReporter reporter)
            throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("setpriv", "--version");
        make(place, saver);
        Map<Path, String> before = vault();

        Process neighbour = start(NEIGHBOUR, HostileNeighbour.class, yard, vault);
        List<String> seen;
        List<String> said;
        try (var lines = neighbour.inputReader()) {
            assertThat(lines.readLine()).isEqualTo(HostileNeighbour.READY);
            int owner = place == Place.OF_ALL ? NEIGHBOUR : saver;
            Process saves =
                    start(
                            saver,
                            ContestedSaves.class,
                            yard,
                            vault,
                            state.resolve("recovery"),
                            kind(place),
                            owner,
                            ATTEMPTS);
            said =
                    new String(saves.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            neighbour.getOutputStream().close();
            seen = lines.lines().toList();
        } finally {
            neighbour.destroyForcibly();
        }
        reporter.publishEntry(place + " by " + saver, said + " against " + seen);

        assertThat(vault()).isEqualTo(before);
        assertThat(seen).noneMatch(line -> line.startsWith(HostileNeighbour.READ));
        assertThat(said).noneMatch(line -> line.startsWith(ContestedSaves.LOST));
        // Neither of them did nothing.
        assertThat(said.getLast()).matches("[1-9]\\d* of " + ATTEMPTS + " saved, .*");
        assertThat(seen.getLast()).matches("[1-9]\\d* swaps, .*");
        assertThat(List.of(folder, yard.resolve(ContestedSaves.ELSEWHERE)))
                .anyMatch(HostileNeighbour::plantsAreThere);
    }
}
