package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.HeldFolder;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.SystemCallException;
import org.keepsake.storage.system.SystemTools;

/** What the bottom does, and not only what it is asked to do. */
class SystemFilesTest {
    @TempDir Path temporary;
    private final SystemFiles files = new SystemFiles();
    private Path folder;
    private Path secret;

    @BeforeEach
    void makeFiles() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("folder"));
        secret = Files.writeString(temporary.resolve("secret"), "secret");
        Files.setAttribute(secret, "unix:mode", 0600);
    }

    private void assertSecretUntouched() throws IOException {
        assertThat(secret).hasContent("secret");
        assertThat((int) Files.getAttribute(secret, "unix:mode") & 0777).isEqualTo(0600);
    }

    @Test
    void nameThatIsTakenIsNotOpenedAsANewFile() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), secret);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> files.create(taken, true));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> files.create(link, true));
        assertThat(taken).hasContent("old");
        assertSecretUntouched();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void largeFileThatWasReplacedIsLetGo() throws IOException {
        Path old = folder.resolve("old");
        try (RandomAccessFile large = new RandomAccessFile(old.toFile(), "rw")) {
            large.setLength(ReplacedFile.LARGE);
        }
        Path another = Files.writeString(folder.resolve("new"), "new");

        files.moveAtomically(another, old);

        assertThat(old).hasContent("new");
        while (!SystemTools.openBelow(folder).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void privateFilesAreSoFromTheFirstByte() throws IOException {
        files.createDirectories(folder.resolve("a/b"));
        try (OpenFile file = files.create(folder.resolve("a/b/file"), true)) {
            assertThat(file.facts().mode()).isEqualTo(0600);
        }
        files.tryLock(folder.resolve("a/b/lock")).orElseThrow().close();
        assertThat(files.facts(folder.resolve("a/b/lock")).orElseThrow().mode()).isEqualTo(0600);
        assertThat(files.facts(folder.resolve("a")).orElseThrow().mode()).isEqualTo(0700);
        assertThat(files.facts(folder.resolve("a/b")).orElseThrow().mode()).isEqualTo(0700);
    }

    @Test
    void linkIsNeverWrittenOverNorReadNorAskedAsAFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), secret);
        assertThatIOException().isThrownBy(() -> files.openForOverwriting(link));
        assertThatIOException().isThrownBy(() -> files.openForReading(link));
        assertThatIOException().isThrownBy(() -> files.openToInspect(link));
        assertSecretUntouched();
    }

    @Test
    void rightsAreGivenToTheFileThatIsOpenWhateverItsNameLeadsTo() throws IOException {
        Path name = folder.resolve("new");
        try (OpenFile file = files.create(name, true)) {
            Files.move(name, folder.resolve("away"));
            Files.createSymbolicLink(name, secret);
            Metadata wanted =
                    new Metadata(file.metadata().owner(), Map.of("unix:mode", 0666), Map.of());
            file.apply(wanted);
            assertThat(file.metadata().access()).isEqualTo(wanted.access());
        }
        assertSecretUntouched();
        assertThat(files.facts(folder.resolve("away")).orElseThrow().mode()).isEqualTo(0666);
    }

    @Test
    void heldFolderIsTheOneThatIsUsedWhateverItsNameLeadsTo() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        try (HeldFolder held = files.hold(folder)) {
            assertThat(held.realPath()).isEqualTo(folder);
            Path away = Files.move(folder, temporary.resolve("away"));
            Files.createSymbolicLink(folder, elsewhere);

            try (OpenFile file = files.create(folder.resolve("first"), true)) {
                file.write(ByteBuffer.wrap(new byte[] {1}));
            }
            files.moveAtomically(folder.resolve("first"), folder.resolve("second"));
            assertThat(files.facts(folder.resolve("second"))).isPresent();
            assertThat(files.forceDirectory(folder)).isTrue();
            assertThat(away.resolve("second")).exists();
            files.delete(folder.resolve("second"));
            assertThat(away).isEmptyDirectory();
        }
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(files.facts(folder).orElseThrow().kind()).isEqualTo(FileKind.SYMBOLIC_LINK);
    }

    @Test
    void readBackGivesAllBytesAtAnyLength() throws IOException {
        for (int length : new int[] {0, 1, 4095, 4096, 4097, 300_001}) {
            Path name = folder.resolve("file" + length);
            byte[] bytes = new byte[length];
            new java.util.Random(length).nextBytes(bytes);
            try (OpenFile file = files.create(name, true)) {
                ByteBuffer all = ByteBuffer.wrap(bytes);
                while (all.hasRemaining()) {
                    file.write(all);
                }
                assertThat(file.force()).isTrue();
                ByteBuffer read =
                        ByteBuffer.allocateDirect(16 * ReadBack.ALIGNMENT)
                                .alignedSlice(ReadBack.ALIGNMENT)
                                .slice(0, 8 * ReadBack.ALIGNMENT);
                ByteBuffer found = ByteBuffer.allocate(length);
                try (ReadBack back = file.readBack()) {
                    while (back.read(read.clear()) > 0) {
                        found.put(read.flip());
                    }
                }
                assertThat(found.array()).isEqualTo(bytes);
                assertThat(found.hasRemaining()).isFalse();
            }
        }
    }

    @Test
    void nameInBytesThatAreNoTextIsHandedOnAsItIs() throws Exception {
        SystemTools.run("sh", "-c", "cd " + folder + " && printf x > \"$(printf 'caf\\351')\"");
        Path odd = files.list(folder).getFirst();
        try (OpenFile file = files.openToInspect(odd)) {
            assertThat(file.facts().stamp().size()).isEqualTo(1);
        }
    }

    @Test
    void linkToAFolderIsNotInspectedAsOne() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), temporary);
        assertThatIOException().isThrownBy(() -> files.openToInspect(link));
    }

    @Test
    void rootFolderCanBeHeld() throws IOException {
        Path root = folder.getRoot();
        try (HeldFolder held = files.hold(root)) {
            assertThat(held.realPath()).isEqualTo(root);
        }
    }

    @Test
    void fileIsNoFolderToHoldOrToForce() {
        assertThatIOException().isThrownBy(() -> files.hold(secret));
        assertThatIOException().isThrownBy(() -> files.forceDirectory(secret));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsAskedConcernsTheFileThatIsOpenWhateverItsNameLeadsTo() throws IOException {
        Path name = Files.writeString(folder.resolve("name"), "first");
        Path other = Files.writeString(folder.resolve("other"), "and another");
        try (OpenFile inspected = files.openToInspect(name);
                OpenFile overwritten = files.openForOverwriting(name)) {
            Files.move(other, name, StandardCopyOption.REPLACE_EXISTING);
            assertThat(inspected.facts().stamp().size()).isEqualTo(5);
            assertThat(overwritten.facts().stamp().size()).isEqualTo(5);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeOpenedAfterAllIsLetGo() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThatIOException().isThrownBy(() -> files.openToInspect(socket));
            assertThatIOException().isThrownBy(() -> files.openForOverwriting(socket));
        }
        assertThat(DeviceReadBack.open(folder, folder)).isEmpty();
        assertThat(SystemTools.openBelow(temporary.toRealPath())).isEmpty();
    }

    /** Those of proc(5) can't be forced, and the system says so. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void fileSystemThatForcesNothingIsNotTakenForOneThatDid() throws IOException {
        try (OpenFile file = files.openForOverwriting(Path.of("/proc/self/comm"))) {
            assertThat(file.force()).isFalse();
        }
        assertThat(files.forceDirectory(Path.of("/proc"))).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void forceThatFailsIsAnError() {
        LinuxCalls.Descriptor closed = new LinuxCalls.Descriptor(-1);
        assertThatExceptionOfType(SystemCallException.class)
                .isThrownBy(() -> new DescriptorPin(closed, secret).force())
                .satisfies(e -> {
                    assertThat(e.errno()).isEqualTo(9);
                    assertThat(e.getReason()).isNotBlank().isEqualTo(LinuxCalls.sentence(9));
                });
    }

    /** A program could have changed a file of sysfs and put its only time back. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void timesOfAFileSystemThatKeepsNoTimeOfTheLastChangeProveNothing() throws IOException {
        Path file = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        SystemTools.assumeExists(file);
        FileStamp stamp;
        Instant clear;
        do {
            stamp = files.facts(file).orElseThrow().stamp();
            clear = Instant.ofEpochSecond(0, stamp.changedNanos()).plusSeconds(5);
        } while (stamp.changedNanos() == stamp.modifiedNanos() && Instant.now().isBefore(clear));
        assertThat(stamp.changedNanos()).isEqualTo(stamp.modifiedNanos());
        assertThat(stamp.settled()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileSystemWithoutAttributesHasNone() throws IOException {
        try (OpenFile file = files.openToInspect(Path.of("/proc/self/comm"))) {
            assertThat(file.metadata().extended()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp", "/dev/shm", "/var/tmp"})
    @EnabledOnOs(OS.LINUX)
    void readBackComesFromTheDeviceWhereTheFileSystemReadsDirectly(Path place) throws Exception {
        SystemTools.assumeExists(place);
        Path there = Files.createTempDirectory(place, "keepsake");
        try {
            for (String content : new String[] {"", "x", "y".repeat(5000)}) {
                Path name = Files.writeString(there.resolve("file"), content);
                boolean direct =
                        SystemTools.run(
                                        "sh",
                                        "-c",
                                        "dd iflag=direct of=/dev/null if="
                                                + name
                                                + " 2>/dev/null && echo direct || echo cached")
                                .equals("direct");
                try (OpenFile file = files.openForOverwriting(name);
                        ReadBack back = file.readBack()) {
                    assertThat(back.fromDevice()).isEqualTo(direct);
                }
            }
        } finally {
            Files.delete(there.resolve("file"));
            Files.delete(there);
        }
    }

    /** As fcntl(2) has it, to close a file releases what the process has locked of it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void lockThatThisProcessHasOutlivesAnotherAttempt() throws IOException {
        Path lock = folder.resolve("lock");
        try (Closeable _ = files.tryLock(lock).orElseThrow()) {
            assertThat(files.tryLock(lock)).isEmpty();
            long inode = (long) Files.getAttribute(lock, "unix:ino");
            assertThat(Files.readAllLines(Path.of("/proc/locks")))
                    .anyMatch(line -> line.contains(":" + inode + " "));
        }
        files.tryLock(lock).orElseThrow().close();
    }

    /** As by a library in this process that locks files too. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void lockThatIsTakenIsNotTakenAndItsFileIsLetGo() throws IOException {
        Path lock = Files.createFile(folder.resolve("lock"));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            assertThat(files.tryLock(lock)).isEmpty();
            assertThat(SystemTools.openBelow(folder)).containsExactly(lock.toString());
        }
        files.tryLock(lock).orElseThrow().close();
        assertThat(SystemTools.openBelow(folder)).isEmpty();
    }

    @Test
    void namesOfParentsThatAreMadeAreThoseToForce() {
        Path inner = folder.resolve("a/b/c");
        assertThat(SystemFiles.foldersOfMissingParents(inner))
                .containsExactly(folder.resolve("a"), folder);
        assertThat(SystemFiles.foldersOfMissingParents(folder.resolve("a"))).isEmpty();
        assertThat(SystemFiles.foldersOfMissingParents(folder.getRoot())).isEmpty();
    }

    @Test
    void fileThatIsNotThereCannotBeWrittenTo() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> files.requireWritable(folder.resolve("none")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void attributesThatCannotBeReadAreAnErrorWithItsReason() {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> new LinuxExtendedAttributes().read(folder.resolve("none")))
                .extracting(FileSystemException::getReason)
                .isEqualTo("listxattr: " + LinuxCalls.sentence(2));
    }

    @Test
    void kindIsThatOfWhatANameLeadsTo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), secret);
        assertThat(files.kindBehind(link)).contains(FileKind.REGULAR);
        assertThat(files.kindBehind(folder)).contains(FileKind.DIRECTORY);
        assertThat(files.kindBehind(folder.resolve("none"))).isEmpty();
        Path pipe = folder.resolve("pipe");
        SystemTools.run("mkfifo", pipe.toString());
        assertThat(files.kindBehind(pipe)).contains(FileKind.PIPE);
    }

    @Test
    void pauseEndsWithAnInterruptThatStays() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> files.pause(Duration.ofHours(1)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void onlyAFileSystemThatStoresNothingHasEndlessSpace() throws IOException {
        assertThat(files.usableSpace(folder)).isLessThan(Long.MAX_VALUE);
        if (Files.exists(Path.of("/proc/self"))) {
            assertThat(files.usableSpace(Path.of("/proc"))).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void userIsTheOneThatTheSystemTells() throws Exception {
        assertThat(files.user()).isEqualTo(Integer.parseInt(SystemTools.run("id", "-u")));
    }
}
