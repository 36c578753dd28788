package org.keepsake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.platform.SystemFiles;

/**
 * A real process that types is killed at random, or the disk below its journal loses power: what it
 * called durable is there, and nothing that it did not type. {@code -Dkeepsake.journal.kills=500}
 * and {@code -Dkeepsake.journal.cuts=100} for more.
 */
class KilledTypingTest {
    private static final int KILLS = Integer.getInteger("keepsake.journal.kills", 6);
    private static final int CUTS = Integer.getInteger("keepsake.journal.cuts", 2);

    /**
     * EXT4_IOC_SHUTDOWN without flushing the log: what was not forced is lost, as in a power cut.
     */
    private static final String CUT =
            "import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1],os.O_RDONLY),"
                    + "0x8004587D,struct.pack('I',2))";

    @TempDir Path temporary;

    /** What a process said before its end. */
    private record Said(int typed, int durable) {}

    @Test
    void whatWasDurableIsThereAfterAKill() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            Path root = temporary.resolve("kill" + i).resolve("journal");
            Said said = typeAndEnd(root, new Random(i), () -> {});
            check(root, said);
        }
    }

    @Test
    void whatWasDurableIsThereAfterAPowerCut() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/loop-control")), "needs root and loop devices");
        Path image = temporary.resolve("disk.img");
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(succeeds("truncate", "-s", "64M", image.toString()), "needs truncate");
        assumeTrue(succeeds("mkfs.ext4", "-q", image.toString()), "needs mkfs.ext4");
        for (int i = 0; i < CUTS; i++) {
            assumeTrue(
                    succeeds("mount", "-o", "loop", image.toString(), disk.toString()),
                    "needs the right to mount");
            try {
                Path root = disk.resolve("cut" + i).resolve("journal");
                Said said =
                        typeAndEnd(
                                root,
                                new Random(i),
                                () ->
                                        assumeTrue(
                                                succeeds("python3", "-c", CUT, disk.toString()),
                                                "needs python3"));
                assertThat(succeeds("umount", disk.toString())).isTrue();
                assertThat(succeeds("mount", "-o", "loop", image.toString(), disk.toString()))
                        .isTrue();
                check(root, said);
            } finally {
                succeeds("umount", disk.toString());
            }
        }
    }

    private interface Blow {
        void strike() throws Exception;
    }

    private static Said typeAndEnd(Path root, Random random, Blow blow) throws Exception {
        Process process = start(root);
        try (BufferedReader lines = process.inputReader()) {
            int typed = 0;
            int durable = 0;
            int wanted = 1 + random.nextInt(400);
            while (typed < wanted) {
                String line = lines.readLine();
                assertThat(line).as("the process goes on").isNotNull();
                if (line.startsWith(TypingLoop.TYPED)) {
                    typed = Integer.parseInt(line.substring(TypingLoop.TYPED.length()));
                } else if (line.startsWith(TypingLoop.DURABLE)) {
                    durable = Integer.parseInt(line.substring(TypingLoop.DURABLE.length()));
                }
            }
            blow.strike();
            process.toHandle().destroyForcibly();
            process.waitFor();
            // What it said after a blow to the disk does not count, but may be what is there.
            for (String line : lines.lines().toList()) {
                if (line.startsWith(TypingLoop.TYPED)) {
                    typed = Integer.parseInt(line.substring(TypingLoop.TYPED.length()));
                }
            }
            return new Said(typed, durable);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void check(Path root, Said said) throws IOException {
        try (JournalFolder next = new JournalFolder(root, new SystemFiles(), new JournalThread())) {
            List<FoundJournal> found = next.takeOver().found();
            if (found.isEmpty()) {
                assertThat(said.durable()).as("a journal, as %s", said).isZero();
                return;
            }
            String text =
                    found.getFirst().recover(Optional.empty()).orElseThrow().text().toString();
            assertThat(found).hasSize(1);
            String last = text.isBlank() ? "0" : List.of(text.strip().split("\\s")).getLast();
            int number = Integer.parseInt(last);
            assertThat(text).isEqualTo(TypingLoop.text(number));
            assertThat(number).as("%s", said).isBetween(said.durable(), said.typed());
        }
    }

    private static Process start(Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        rootOf(TypingLoop.class) + File.pathSeparator + rootOf(JournalFolder.class),
                        TypingLoop.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The directory of a class, be it on a class path or patched into a module. */
    private static Path rootOf(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        String resource = String.valueOf(type.getResource(name));
        return Path.of(URI.create(resource.substring(0, resource.length() - name.length())));
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false; // There is no such program.
        }
    }
}
