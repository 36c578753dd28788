package org.keepsake.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadPipeline;
import org.keepsake.save.Recording;
import org.keepsake.save.SaveException;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.SimulatedDisk;
import org.keepsake.text.Text;

/**
 * Saves that keep versions, on a disk that loses power at random: the file is whole, and no version
 * holds what was never saved or is the file itself. {@code -Dkeepsake.history.runs=100000} for
 * more.
 */
class PowerFailureHistoryTest {
    private static final Path FILE = Path.of("/home/file");
    private static final int RUNS = Integer.getInteger("keepsake.history.runs", 2000);

    @Test
    void everyVersionIsWhatTheFileOnceHeld() throws Exception {
        int kept = 0;
        for (int run = 0; run < RUNS; run++) {
            kept += play(new Random(run), run);
        }
        assertThat(kept).isGreaterThan(RUNS / 2);
    }

    private static int play(Random random, int run) throws Exception {
        Map<Integer, String> saved = new HashMap<>(Map.of(0, "v0"));
        SimulatedDisk disk = new SimulatedDisk();
        disk.store(FILE, "v0".getBytes(StandardCharsets.UTF_8));
        int number = 0;
        int floor = 0;
        for (int crash = 0; crash < 3; crash++) {
            disk.failAfter(random.nextInt(150));
            try {
                while (true) {
                    number++;
                    saved.put(number, "v" + number);
                    if (save(disk, saved.get(number), number)) {
                        floor = number;
                    }
                }
            } catch (SaveException _) {
                // The power is gone.
            }
            long bits = random.nextLong();
            disk =
                    disk.crash(
                            random.nextInt(disk.unforcedNames() + 1),
                            change -> (bits >>> (change & 63) & 1) == 1);
            new InPlaceRecovery(new RecoveryFolder(Path.of("/state/recovery"), disk), disk).run();
            String found = content(disk, FILE);
            assertThat(saved.values()).as("run %d", run).contains(found);
            int foundNumber = Integer.parseInt(found.substring(1));
            assertThat(foundNumber).as("run %d", run).isGreaterThanOrEqualTo(floor);
            floor = foundNumber;
        }
        List<Version> versions = history(disk).versions(FILE);
        for (Version version : versions) {
            assertThat(content(disk, version.path())).as("run %d", run).matches("v\\d+");
        }
        return versions.size();
    }

    private static String content(SimulatedDisk disk, Path path) {
        return new String(disk.bytes(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static History history(SimulatedDisk disk) {
        InstantSource clock = () -> Instant.ofEpochSecond(1_700_000_000);
        return new History(
                Path.of("/state/history"),
                disk,
                clock,
                () -> new HistoryLimits(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /** Whether it is known to survive a power cut. */
    private static boolean save(SimulatedDisk disk, String text, int revision)
            throws SaveException {
        // Ours gets a second name, what others may have written is copied.
        Expected expected =
                revision % 2 == 0
                        ? new Expected.Whatever()
                        : LoadPipeline.lastSeen(Text.of(content(disk, FILE)), TextFormat.UTF_8);
        RecoveryFolder recovery = new RecoveryFolder(Path.of("/state/recovery"), disk);
        return new SavePipeline(disk, recovery, history(disk))
                        .save(
                                new SaveRequest(
                                        Text.of(text),
                                        revision,
                                        FILE,
                                        TextFormat.UTF_8,
                                        expected,
                                        false),
                                new Recording())
                        .durability()
                instanceof Durability.Flushed;
    }
}
