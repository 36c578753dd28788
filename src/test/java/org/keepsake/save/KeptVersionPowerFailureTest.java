package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Expected;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.SimulatedDisk;
import org.keepsake.text.Text;

/**
 * What somebody else wrote is replaced on purpose, and the power fails after each operation of that
 * save: it is in the file or in the copy that was kept, whatever was lost.
 */
class KeptVersionPowerFailureTest {
    private static final Path FILE = Path.of("/home/file");
    private static final Path ROOT = Path.of("/state/keepsake/recovery");
    private static final String THEIRS = "theirs".repeat(200);
    private static final int CRASHES = 40;

    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theirVersionIsInTheFileOrInTheCopy(boolean inPlace) throws Exception {
        SimulatedDisk whole = diskWith(inPlace);
        FileStamp theirs = whole.facts(FILE).orElseThrow().stamp();
        save(whole, theirs);
        int replaced = 0;
        for (int done = 0; done <= whole.operations(); done++) {
            SimulatedDisk disk = diskWith(inPlace);
            disk.failAfter(done);
            try {
                save(disk, theirs);
            } catch (SaveException _) {
                // The power is gone.
            }
            for (int i = 0; i < CRASHES; i++) {
                SimulatedDisk later = disk.crash(random);
                new InPlaceRecovery(new RecoveryFolder(ROOT, later), later).run();
                if (!content(later, FILE).equals(THEIRS)) {
                    replaced++;
                    assertThat(filesBelow(later, ROOT.resolve("theirs")))
                            .as("%d operations, crash %d", done, i)
                            .anyMatch(copy -> content(later, copy).equals(THEIRS));
                }
            }
        }
        assertThat(replaced).isGreaterThan(CRASHES);
    }

    private static SimulatedDisk diskWith(boolean secondName) throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        disk.store(FILE, THEIRS.getBytes(StandardCharsets.UTF_8));
        if (secondName) {
            disk.createLink(Path.of("/home/other"), FILE);
            disk.forceDirectory(Path.of("/home"));
        }
        return disk;
    }

    private static void save(SimulatedDisk disk, FileStamp theirs) throws SaveException {
        new SavePipeline(disk, new RecoveryFolder(ROOT, disk))
                .save(
                        new SaveRequest(
                                Text.of("ours".repeat(400)),
                                1,
                                FILE,
                                TextFormat.UTF_8,
                                new Expected.Theirs(theirs),
                                false),
                        new Recording());
    }

    private static String content(SimulatedDisk disk, Path file) {
        return new String(disk.bytes(file).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static List<Path> filesBelow(SimulatedDisk disk, Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path path : disk.list(folder)) {
            if (disk.bytes(path).isPresent()) {
                files.add(path);
            } else {
                files.addAll(filesBelow(disk, path));
            }
        }
        return files;
    }
}
