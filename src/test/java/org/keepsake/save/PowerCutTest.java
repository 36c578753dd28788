package org.keepsake.save;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/**
 * The power of a real disk is cut at random moments: what did not reach the device is lost. The
 * file system is shut down without writing its log, by the ioctl that ext4 and XFS have for such
 * tests. {@code -Dkeepsake.powercuts=300} cuts more often than an ordinary run does.
 */
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("keepsake.powercuts", 12);

    /** EXT4_IOC_SHUTDOWN, which is XFS_IOC_GOINGDOWN: _IOR('X', 125, __u32). */
    private static final long SHUTDOWN = 0x8004587DL;

    private static final int WITHOUT_LOG_FLUSH = 2;
    private static final String STRANGER = ".~ks-0123456789abcdef";

    @TempDir Path temporary;
    private Path image;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void nameTheDisk() throws IOException {
        image = temporary.resolve("image");
        disk = Files.createDirectory(temporary.resolve("disk"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            SystemTools.run("umount", "-l", disk.toString());
        }
    }

    private void mount() throws Exception {
        SystemTools.run("mount", "-o", "loop", image.toString(), disk.toString());
        mounted = true;
    }

    @ParameterizedTest
    @CsvSource({"ext4, false", "ext4, true", "xfs, false", "xfs, true"})
    void fileIsWholeAndFlushedMeansFlushed(String fileSystem, boolean inPlace) throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("truncate", "-s", "320M", image.toString());
        SystemTools.run("mkfs." + fileSystem, "-q", image.toString());
        mount();
        Path file = disk.resolve("file");
        Files.writeString(file, SaveLoop.version(0));
        Files.writeString(disk.resolve(STRANGER), "not ours");
        if (inPlace) {
            Files.createLink(disk.resolve("other"), file);
        }
        SystemTools.run("sync");
        Random random = new Random(fileSystem.hashCode());
        int flushed = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            flushed = cutAndLook(file, flushed, random.nextInt(30_000), inPlace);
        }
    }

    /** Saves on from the version that is there; returns the one that is there then. */
    private int cutAndLook(Path file, int first, int micros, boolean inPlace) throws Exception {
        AtomicInteger begun = new AtomicInteger(first);
        AtomicInteger flushed = new AtomicInteger(first);
        CountDownLatch saving = new CountDownLatch(1);
        Thread saver = new Thread(() -> saveOn(file, begun, flushed, saving));
        saver.start();
        saving.await();
        Thread.sleep(micros / 1000, micros % 1000 * 1000);
        // What was reported before the cut has to be there after it.
        int surely = flushed.get();
        cutPower();
        saver.join();
        SystemTools.run("umount", disk.toString());
        mounted = false;
        mount();

        RecoveryFolder recovery = recovery();
        var report = new InPlaceRecovery(recovery, new SystemFiles()).run();
        recovery.close();
        String found = Files.readString(file);
        int version = Integer.parseInt(found.lines().findFirst().orElseThrow().substring(8));
        assertThat(found).as("after %s", report).isEqualTo(SaveLoop.version(version));
        assertThat(version).isBetween(surely, begun.get());
        assertThat(disk.resolve(STRANGER)).hasContent("not ours");
        if (inPlace) {
            assertThat(disk.resolve("other")).hasContent(found);
        }
        try (Stream<Path> all = Files.walk(disk.resolve("recovery"))) {
            assertThat(all.map(String::valueOf)).noneMatch(name -> name.endsWith(".manifest"));
        }
        return version;
    }

    private RecoveryFolder recovery() {
        return new RecoveryFolder(disk.resolve("recovery"), new SystemFiles());
    }

    private void saveOn(
            Path file, AtomicInteger begun, AtomicInteger flushed, CountDownLatch saving) {
        Expected expected = new Expected.Whatever();
        try (RecoveryFolder recovery = recovery()) {
            SavePipeline pipeline = new SavePipeline(new SystemFiles(), recovery);
            while (true) {
                int number = begun.incrementAndGet();
                Text text = Text.of(SaveLoop.version(number));
                SaveReceipt receipt =
                        pipeline.save(
                                new SaveRequest(
                                        text, number, file, TextFormat.UTF_8, expected, false),
                                new Recording());
                expected = receipt.expected();
                if (receipt.durability() instanceof Durability.Flushed) {
                    flushed.set(number);
                }
                saving.countDown();
            }
        } catch (SaveException | IOException _) {
            // The power is gone.
            saving.countDown();
        }
    }

    @SuppressWarnings("restricted") // Two functions of the C library, with fixed signatures.
    private void cutPower() throws IOException {
        Linker linker = Linker.nativeLinker();
        MethodHandle open =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("open"),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
                        Linker.Option.firstVariadicArg(2));
        MethodHandle ioctl =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("ioctl"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                        Linker.Option.firstVariadicArg(2));
        MethodHandle close =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("close"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment how = arena.allocateFrom(JAVA_INT, WITHOUT_LOG_FLUSH);
            int folder = (int) open.invokeExact(arena.allocateFrom(disk.toString()), 0, 0);
            int refused = (int) ioctl.invokeExact(folder, SHUTDOWN, how);
            int _ = (int) close.invokeExact(folder);
            assertThat(refused).isZero();
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
