package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/**
 * A real process saves a real file and is killed with SIGKILL: before each single operation, and at
 * random. After the next start the file is whole, nothing of ours is left, and nothing is missing
 * that was reported as saved.
 */
class KillTest {
    private static final int RANDOM_KILLS = 48;
    private static final String STRANGER = ".~ks-0123456789abcdef";

    private static SaveProcess.Launcher launcher;

    @TempDir Path temporary;

    @BeforeAll
    static void prepare(@TempDir Path folder) throws Exception {
        launcher = new SaveProcess.Launcher(folder);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedBeforeEachOperation(boolean inPlace) throws Exception {
        int kills = 0;
        boolean finished = false;
        for (int first = 0; !finished; first += 2) {
            for (boolean stopped :
                    inParallel(stopper(first, inPlace), stopper(first + 1, inPlace))) {
                finished |= !stopped;
                kills += stopped ? 1 : 0;
            }
        }
        assertThat(kills).isGreaterThanOrEqualTo(inPlace ? 70 : 34);
    }

    /** Another instance that starts meanwhile has a recovery of its own. */
    @Test
    void anotherStartLeavesTheEntriesOfALivingSessionAlone() throws Exception {
        Scene scene = new Scene(temporary.resolve("alive"), true);
        try (SaveProcess child =
                launcher.launch(scene.file(), scene.recoveryRoot(), operationInTheMiddle())) {
            assertThat(child.awaitLine()).isEqualTo(SaveLoop.STOPPED);
            List<Path> before = scene.entries();
            String torn = Files.readString(scene.file());
            assertThat(before).anyMatch(entry -> entry.toString().endsWith(".manifest"));
            assertThat(torn).isNotIn(SaveLoop.version(0), SaveLoop.version(1));

            scene.start();
            scene.start();

            assertThat(scene.entries()).isEqualTo(before);
            assertThat(scene.file()).hasContent(torn);
            child.kill();
            scene.assertWhole(0);
            assertThat(scene.file()).hasContent(SaveLoop.version(1));
        }
    }

    /** What comes after the first write over a file of two names, counted as the process does. */
    private int operationInTheMiddle() throws Exception {
        Scene scene = new Scene(temporary.resolve("counted"), true);
        FaultyFiles files = new FaultyFiles(new SystemFiles()).shortWrites(SaveLoop.PIECE);
        try (var recovery = new RecoveryFolder(scene.recoveryRoot(), files.files())) {
            new SavePipeline(files.files(), recovery)
                    .save(
                            new SaveRequest(
                                    Text.of(SaveLoop.version(1)),
                                    1,
                                    scene.file(),
                                    TextFormat.UTF_8,
                                    SaveStory.load(scene.file()).expected(),
                                    false),
                            new Recording());
        }
        int overwriting = files.trace().lastIndexOf("rewind");
        List<String> rest = files.trace().subList(overwriting, files.trace().size());
        return overwriting + rest.indexOf("write") + 1;
    }

    private Callable<Boolean> stopper(int operation, boolean inPlace) {
        return () -> {
            Scene scene = new Scene(temporary.resolve("stop" + operation), inPlace);
            try (SaveProcess child =
                    launcher.launch(scene.file(), scene.recoveryRoot(), operation)) {
                boolean stopped = child.awaitLine().equals(SaveLoop.STOPPED);
                child.kill();
                scene.assertWhole(child.lastSaved());
                return stopped;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedAtRandom(boolean inPlace) throws Exception {
        for (int i = 0; i < RANDOM_KILLS; i += 2) {
            inParallel(randomKiller(i, inPlace), randomKiller(i + 1, inPlace));
        }
    }

    private Callable<Boolean> randomKiller(int seed, boolean inPlace) {
        return () -> {
            Random random = new Random(seed);
            Scene scene = new Scene(temporary.resolve("random" + seed), inPlace);
            try (SaveProcess child =
                    launcher.launch(scene.file(), scene.recoveryRoot(), SaveLoop.ENDLESS)) {
                for (int saves = random.nextInt(10); saves >= 0; saves--) {
                    child.awaitLine();
                }
                child.killAfter(random.nextInt(4000));
                scene.assertWhole(child.lastSaved());
                return true;
            }
        };
    }

    private static List<Boolean> inParallel(Callable<Boolean> one, Callable<Boolean> two)
            throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : workers.invokeAll(List.of(one, two))) {
                results.add(result.get());
            }
            return results;
        }
    }

    @Test
    void versionsDifferInEachPart() {
        assertThat(SaveLoop.version(3)).doesNotContain(SaveLoop.version(2).substring(0, 9));
    }

    /** A folder with the file, a stranger's file, and the recovery folder. */
    private record Scene(Path folder, Path file, Path recoveryRoot) {

        Scene(Path folder, boolean inPlace) throws IOException {
            this(folder, folder.resolve("file"), folder.resolve("recovery"));
            Files.createDirectory(folder);
            Files.writeString(file, SaveLoop.version(0));
            Files.writeString(folder.resolve(STRANGER), "not ours");
            if (inPlace) {
                Files.createLink(folder.resolve("other"), file);
            }
            // So that no process has to compare its bytes.
            SaveStory.awaitRest(file);
        }

        /** Does what each start of the program does. */
        void start() throws Exception {
            SystemFiles files = new SystemFiles();
            try (RecoveryFolder recovery = new RecoveryFolder(recoveryRoot, files)) {
                new InPlaceRecovery(recovery, files).run();
            }
        }

        /** All that is in the recovery folder. */
        List<Path> entries() throws IOException {
            try (Stream<Path> all = Files.walk(recoveryRoot)) {
                return all.sorted().toList();
            }
        }

        void assertWhole(int lastSaved) throws Exception {
            start();
            String found = Files.readString(file);
            assertThat(found)
                    .as("last saved %d, found %s", lastSaved, found.lines().findFirst())
                    .isIn(SaveLoop.version(lastSaved), SaveLoop.version(lastSaved + 1));
            try (Stream<Path> names = Files.list(folder)) {
                assertThat(names.filter(name -> name.toString().contains(".~ks-")))
                        .containsExactly(folder.resolve(STRANGER));
            }
            assertThat(folder.resolve(STRANGER)).hasContent("not ours");
            if (Files.exists(recoveryRoot)) {
                try (Stream<Path> names = Files.list(recoveryRoot)) {
                    assertThat(names).noneMatch(Files::isDirectory);
                }
            }
        }
    }
}
