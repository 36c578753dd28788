package org.keepsake.storage.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.system.SimulatedDisk;

/**
 * The power fails once more, after each operation of a start that puts right what the first failure
 * has left, and any of the changes that were not forced are lost.
 */
class RepairPowerFailureTest {
    private static final Path FILE = Path.of("/home/file");
    private static final Path ROOT = Path.of("/state");
    private static final Path SESSION = ROOT.resolve("0123456789abcdef");
    private static final String OLD = "o".repeat(600);
    private static final String NEW = "n".repeat(1100);
    private static final String THEIRS = "t".repeat(800);
    private static final int CRASHES = 12;

    private final Random random = new Random(26);

    private interface Check {
        void check(SimulatedDisk disk, String when) throws IOException;
    }

    private static SimulatedDisk diskWith(String content) throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        InPlaceEntry entry = new InPlaceEntry(SESSION, "00112233445566aa");
        disk.store(FILE, bytes(content));
        disk.store(entry.oldBytes(), bytes(OLD));
        disk.store(entry.newBytes(), bytes(NEW));
        long inode = disk.facts(FILE).orElseThrow().stamp().inode();
        entry.arm(new Manifest(FILE, inode, OLD.length(), NEW.length()), disk);
        return disk;
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String content(SimulatedDisk disk, Path file) {
        return new String(disk.bytes(file).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static RecoveryReport recover(SimulatedDisk disk) throws StorageException {
        return new InPlaceRecovery(new RecoveryFolder(ROOT, disk), disk).run();
    }

    private void failAfterEachOperation(String found, Check check) throws Exception {
        SimulatedDisk whole = diskWith(found);
        int before = whole.operations();
        recover(whole);
        check.check(whole, "without a failure");
        int operations = whole.operations() - before;
        assertThat(operations).isGreaterThan(10);
        for (int done = 0; done <= operations; done++) {
            SimulatedDisk disk = diskWith(found);
            disk.failAfter(done);
            recover(disk);
            for (int crash = 0; crash < CRASHES; crash++) {
                SimulatedDisk later = disk.crash(random);
                recover(later);
                check.check(later, done + " of " + operations + " operations, crash " + crash);
                assertThat(recover(later.crash(random)).outcomes())
                        .as("told a second time")
                        .isEmpty();
            }
        }
    }

    @Test
    void tornFileIsFinished() throws Exception {
        failAfterEachOperation(
                NEW.substring(0, 512) + OLD.substring(512),
                (disk, when) -> {
                    assertThat(content(disk, FILE)).as(when).isEqualTo(NEW);
                    assertThat(disk.list(SESSION)).as(when).isEmpty();
                });
    }

    @Test
    void fileOfSomebodyElseIsLeftAloneAndBothVersionsAreKept() throws Exception {
        failAfterEachOperation(
                THEIRS,
                (disk, when) -> {
                    assertThat(content(disk, FILE)).as(when).isEqualTo(THEIRS);
                    List<String> kept = new ArrayList<>();
                    for (Path version : disk.list(SESSION)) {
                        kept.add(content(disk, version));
                    }
                    assertThat(kept).as(when).containsExactlyInAnyOrder(OLD, NEW);
                });
    }
}
