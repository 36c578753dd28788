package org.keepsake.storage.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.ContentTest;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Progress;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.SimulatedDisk;

/**
 * The power fails after each operation of a save, any of the changes that were not forced are lost,
 * and the next start finds the old or the new bytes.
 */
class PowerFailureTest {
    private static final Path FILE = Path.of("/home/file");
    private static final Path ROOT = Path.of("/state");
    private static final int RANDOM_CRASHES = 20;
    private static final int REORDERED_CRASHES = 40;

    private final Random random = new Random(20_26);

    private enum Kind {
        ATOMIC,
        IN_PLACE
    }

    private static byte[] bytes(char content, int size) {
        return String.valueOf(content).repeat(size).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "ATOMIC, 2000, 3000",
        "ATOMIC, 3000, 700",
        "IN_PLACE, 2000, 3000",
        "IN_PLACE, 3000, 700",
        "IN_PLACE, 1500, 1500",
        "IN_PLACE, 900, 0",
        "IN_PLACE, 0, 900",
    })
    void fileIsOldOrNewWhateverWasLost(Kind kind, int oldSize, int newSize) throws Exception {
        byte[] before = bytes('o', oldSize);
        byte[] after = bytes('n', newSize);
        SimulatedDisk whole = diskWith(before);
        save(kind, whole, after);
        int operations = whole.operations();
        assertThat(operations).isGreaterThan(15);
        int crashes = 0;
        for (int done = 0; done <= operations; done++) {
            SimulatedDisk disk = diskWith(before);
            disk.failAfter(done);
            boolean saved = attempt(kind, disk, after);
            for (IntPredicate writes : losses(disk.unforcedChanges())) {
                for (int names = 0; names <= disk.unforcedNames(); names++) {
                    SimulatedDisk later = disk.crash(names, writes);
                    recover(later);
                    byte[] found = later.bytes(FILE).orElseThrow();
                    assertThat(found)
                            .as("%d of %d operations, %d names", done, operations, names)
                            .isIn(saved ? List.of(after) : List.of(before, after));
                    crashes++;
                }
            }
            for (int i = 0; i < REORDERED_CRASHES; i++) {
                SimulatedDisk later = disk.crash(random);
                recover(later);
                assertThat(later.bytes(FILE).orElseThrow())
                        .as("%d of %d operations, crash %d", done, operations, i)
                        .isIn(saved ? List.of(after) : List.of(before, after));
            }
        }
        assertThat(crashes).isGreaterThan(500);
    }

    private static SimulatedDisk diskWith(byte[] content) {
        SimulatedDisk disk = new SimulatedDisk();
        disk.store(FILE, content);
        return disk;
    }

    private static boolean attempt(Kind kind, SimulatedDisk disk, byte[] content) {
        try {
            return save(kind, disk, content).durability() instanceof Durability.Flushed;
        } catch (StorageException _) {
            return false;
        }
    }

    private static Commit save(Kind kind, SimulatedDisk disk, byte[] content)
            throws StorageException {
        ByteSource source = new ContentTest.Bytes(List.of(content));
        Target target = Target.resolve(FILE, disk);
        RecoveryFolder recovery = new RecoveryFolder(ROOT, disk);
        try (Replacement replacement =
                kind == Kind.ATOMIC
                        ? new RouteChooser(
                                        target,
                                        target.requireUnchangedSince(new Expected.Whatever()),
                                        disk,
                                        recovery)
                                .choose()
                        : InPlaceReplacement.begin(
                                target,
                                InPlaceReason.HARD_LINK,
                                target.requireStamp(),
                                disk,
                                recovery)) {
            replacement.write(source, (_, _) -> {});
            replacement.force();
            replacement.verify(source, Progress.NONE);
            return replacement.commit();
        }
    }

    /** Nothing, everything, all but one, one alone, and some at random. */
    private List<IntPredicate> losses(int changes) {
        List<IntPredicate> kept = new ArrayList<>(List.of(_ -> false, _ -> true));
        for (int i = 0; i < changes; i++) {
            int one = i;
            kept.add(change -> change == one);
            kept.add(change -> change != one);
        }
        for (int i = 0; i < RANDOM_CRASHES; i++) {
            long bits = random.nextLong();
            kept.add(change -> (bits >>> change & 1) == 1);
        }
        return kept;
    }

    private static void recover(SimulatedDisk disk) throws StorageException, IOException {
        new InPlaceRecovery(new RecoveryFolder(ROOT, disk), disk).run();
        for (Path file : disk.list(ROOT)) {
            assertThat(disk.list(file)).as("left in %s", file).isEmpty();
        }
    }
}
