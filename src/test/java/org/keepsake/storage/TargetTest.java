package org.keepsake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.HeldFolder;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.storage.system.platform.SystemFiles;

class TargetTest {
    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void withoutLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    private static Path resolve(Path path) throws StorageException {
        return Target.resolve(path, new SystemFiles()).realPath();
    }

    private static StorageFailure failure(Path path) {
        return assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> resolve(path))
                .actual()
                .failure();
    }

    @Test
    void freeNameInAFolderIsATarget() throws Exception {
        assertThat(resolve(folder.resolve("new"))).isEqualTo(folder.resolve("new"));
    }

    @Test
    void relativeLinkIsFollowedFromItsOwnFolder() throws Exception {
        Path file = Files.createFile(Files.createDirectory(folder.resolve("a")).resolve("file"));
        Path link = Files.createDirectory(folder.resolve("b")).resolve("link");
        Files.createSymbolicLink(link, Path.of("../a/file"));
        assertThat(resolve(link)).isEqualTo(file);
    }

    @Test
    void parentOfALinkedFolderIsTheParentOfTheFolder() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("x/deep"));
        Files.createSymbolicLink(folder.resolve("short"), deep);
        Files.createSymbolicLink(folder.resolve("link"), Path.of("short/../file"));
        assertThat(resolve(folder.resolve("link"))).isEqualTo(folder.resolve("x/file"));
    }

    @Test
    void chainOfFortyLinksIsFollowedAndOneMoreIsALoop() throws Exception {
        Files.createFile(folder.resolve("0"));
        for (int i = 1; i <= 41; i++) {
            Files.createSymbolicLink(folder.resolve("" + i), Path.of("" + (i - 1)));
        }
        assertThat(resolve(folder.resolve("40"))).isEqualTo(folder.resolve("0"));
        assertThat(failure(folder.resolve("41"))).isEqualTo(new StorageFailure.LinkLoop());
    }

    @Test
    void danglingLinkLeadsToTheNameItPromises() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("promised"));
        assertThat(resolve(link)).isEqualTo(folder.resolve("promised"));
    }

    @Test
    void circleOfLinksIsALoop() throws Exception {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThat(failure(folder.resolve("a"))).isEqualTo(new StorageFailure.LinkLoop());
        assertThat(failure(folder.resolve("a/file"))).isEqualTo(new StorageFailure.LinkLoop());
    }

    @Test
    void directoryIsNotAFile() {
        assertThat(failure(folder)).isEqualTo(new StorageFailure.NotAFile(FileKind.DIRECTORY));
        assertThat(failure(folder.getRoot()))
                .isEqualTo(new StorageFailure.NotAFile(FileKind.DIRECTORY));
    }

    @Test
    @Timeout(10)
    void pipeIsRefusedWithoutWaiting() throws Exception {
        Path pipe = folder.resolve("pipe");
        SystemTools.run("mkfifo", pipe.toString());
        assertThat(failure(pipe)).isEqualTo(new StorageFailure.NotAFile(FileKind.PIPE));
    }

    @Test
    void deviceIsNotAFile() {
        SystemTools.assumeExists(Path.of("/dev/full"));
        assertThat(failure(Path.of("/dev/full")))
                .isEqualTo(new StorageFailure.NotAFile(FileKind.DEVICE));
    }

    @Test
    void missingFolderIsNamed() throws Exception {
        Path gone = folder.resolve("gone");
        assertThat(failure(gone.resolve("file"))).isEqualTo(new StorageFailure.MissingFolder(gone));
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(failure(file.resolve("x"))).isEqualTo(new StorageFailure.MissingFolder(file));
        assertThat(failure(file.resolve("x/y")))
                .isEqualTo(new StorageFailure.MissingFolder(file.resolve("x")));
    }

    @Test
    void nameThatNoFileSystemTakesIsTooLong() {
        assertThat(failure(folder.resolve("x".repeat(300))))
                .isEqualTo(new StorageFailure.NameTooLong());
    }

    @Test
    void protectedFileMustBeInsistedOn() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        SystemTools.run("chmod", "0444", file.toString());
        Target target = Target.resolve(file, new SystemFiles());
        assertThat(target.isReadOnly()).isTrue();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> target.requireWritable(false))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new StorageFailure.ReadOnly()));
        target.requireWritable(true);
        SystemTools.run("chmod", "0644", file.toString());
        assertThat(target.isReadOnly()).isFalse();
    }

    @Test
    void fileThatTheSystemDoesNotLetUsWriteToIsNotOurs() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        FaultyFiles denying = new FaultyFiles(new SystemFiles());
        denying.on(
                "requireWritable",
                1,
                () -> {
                    throw new AccessDeniedException(file.toString());
                });
        Target target = Target.resolve(file, denying.files());
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> target.requireWritable(false))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new StorageFailure.NotYours()));
    }

    /** The rule of protected_symlinks in proc(5). */
    @ParameterizedTest
    @CsvSource({
        "1777, 0, 0, true",
        "1777, 1234, 1234, true",
        "1777, 0, 1234, false",
        "1777, 4321, 1234, false",
        "0777, 0, 1234, true",
        "1755, 0, 1234, true",
    })
    void linkInASharedFolderIsFollowedIfItIsOursOrItsOwners(
            String mode, int folderOwner, int linkOwner, boolean followed) throws Exception {
        SystemTools.assumeSuperuser();
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Path file = Files.createFile(folder.resolve("file"));
        Path link = Files.createSymbolicLink(shared.resolve("link"), file);
        SystemTools.run("chmod", mode, shared.toString());
        SystemTools.run("chown", "" + folderOwner, shared.toString());
        SystemTools.run("chown", "-h", "" + linkOwner, link.toString());
        if (followed) {
            assertThat(resolve(link)).isEqualTo(file);
        } else {
            assertThat(failure(link))
                    .isEqualTo(
                            new StorageFailure.Refused(
                                    StorageFault.UNTRUSTED_LINK, Stage.CHECK, link));
        }
    }

    @Test
    void folderWhosePathLeadsElsewhereByNowIsNotHeld() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Target target = Target.resolve(home.resolve("file"), new SystemFiles());
        Files.delete(home);
        Files.createSymbolicLink(home, elsewhere);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(target::hold)
                .satisfies(e ->
                        assertThat(e.failure()).isEqualTo(new StorageFailure.MissingFolder(home)));
        assertThat(SystemTools.openBelow(folder)).isEmpty();
    }

    @Test
    void folderThatIsHeldTwiceIsLetGoByTheFirst() throws Exception {
        SystemFiles files = new SystemFiles();
        Path home = Files.createDirectory(folder.resolve("home"));
        Target target = Target.resolve(home.resolve("file"), files);
        try (HeldFolder _ = target.hold()) {
            target.hold().close();
            Path away = folder.resolve("away");
            Files.move(home, away);
            assertThat(files.facts(home.resolve("file"))).isEmpty();
            Files.createFile(away.resolve("file"));
            assertThat(files.facts(home.resolve("file"))).as("still held").isPresent();
            Files.move(away, home);
        }
        assertThat(SystemTools.openBelow(folder)).isEmpty();
    }

    @Test
    void bytesInMemoryAreComparedWithThoseOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Target target = Target.resolve(file, new SystemFiles());
        FileStamp early = target.requireStamp().unsettled();
        target.requireUnchangedSince(new Expected.Ours(early, () -> bytes("old")));
        for (String other : List.of("", "ol", "odd", "older")) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() ->
                            target.requireUnchangedSince(
                                    new Expected.Ours(early, () -> bytes(other))))
                    .extracting(StorageException::failure)
                    .isInstanceOf(StorageFailure.Conflict.class);
        }
    }

    private static ByteSource bytes(String content) {
        return ByteSource.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Such files have no size. */
    @Test
    void fileThatIsMadeUpAsItIsReadIsComparedByItsBytes() throws Exception {
        Path comm = Path.of("/proc/self/comm");
        SystemTools.assumeExists(comm);
        Target target = Target.resolve(comm, new SystemFiles());
        byte[] read = Files.readAllBytes(comm);
        FileStamp early = target.requireStamp().unsettled();
        target.requireUnchangedSince(new Expected.Ours(early, () -> ByteSource.of(read)));
        read[0]++;
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() ->
                        target.requireUnchangedSince(
                                new Expected.Ours(early, () -> ByteSource.of(read))))
                .satisfies(
                        e -> assertThat(e.failure()).isInstanceOf(StorageFailure.Conflict.class));
    }
}
