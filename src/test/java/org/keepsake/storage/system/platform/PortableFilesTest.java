package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Commit;
import org.keepsake.storage.ContentTest;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Progress;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Route;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.replace.RouteChooser;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.HeldFolder;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.SystemTools;

/** What is left on a system that has no calls of Linux and tells less of files than Unix does. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class PortableFilesTest {
    private final FileOperations files = lesser(false, Set.of("basic", "owner"));
    private Path folder;
    private Path file;

    private static FileOperations lesser(boolean windows, Set<String> views) {
        return new SystemFiles(
                false, windows, new AttributeViews(views, new PortableExtendedAttributes()));
    }

    @BeforeEach
    void makeFile(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        file = Files.writeString(folder.resolve("file"), "old");
    }

    private Commit replace(FileOperations system) throws StorageException {
        ByteSource bytes = ContentTest.source("brand ", "new");
        Target target = Target.resolve(file, system);
        Expected expected = target.requireUnchangedSince(new Expected.Whatever());
        RecoveryFolder recovery = new RecoveryFolder(folder.resolve("recovery"), system);
        try (HeldFolder _ = target.hold();
                Replacement replacement =
                        new RouteChooser(target, expected, system, recovery).choose()) {
            replacement.write(bytes, (_, _) -> {});
            replacement.force();
            replacement.verify(bytes, Progress.NONE);
            return replacement.commit();
        }
    }

    @Test
    void fileIsReplaced() throws Exception {
        Commit commit = replace(files);
        assertThat(file).hasContent("brand new");
        assertThat(commit.route()).isEqualTo(new Route.Atomic());
        assertThat(commit.durability()).isEqualTo(new Durability.Flushed());
        assertThat(commit.readFromDevice()).isFalse();
        assertThat(folder).isDirectoryNotContaining("glob:**/.~ks-*");
        assertThat(SystemTools.openBelow(folder)).allMatch(name -> name.endsWith(".lock"));
    }

    @Test
    void systemThatCannotForceAFolderSaysSo() throws Exception {
        FileOperations windows = lesser(true, Set.of("basic"));
        assertThat(windows.forceDirectory(folder)).isFalse();
        assertThat(replace(windows).durability()).isInstanceOf(Durability.Unconfirmed.class);
        assertThat(file).hasContent("brand new");
    }

    /** That of proc(5) can't be forced, and the system says so. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void folderIsForcedWhereThereIsAWay() throws Exception {
        assertThat(files.forceDirectory(folder)).isTrue();
        assertThatIOException().isThrownBy(() -> files.forceDirectory(Path.of("/proc")));
    }

    @Test
    void newFileIsPrivateIfItIsToBeAndTakesNoName() throws IOException {
        Path name = folder.resolve("new");
        try (OpenFile created = files.create(name, true)) {
            created.write(ByteBuffer.wrap(new byte[] {1, 2}));
            assertThat(created.force()).isTrue();
            try (ReadBack back = created.readBack()) {
                assertThat(back.fromDevice()).isFalse();
                assertThat(back.read(ByteBuffer.allocate(3))).isEqualTo(2);
            }
        }
        assertThat(Files.getPosixFilePermissions(name))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> files.create(file, false));
        assertThat(file).hasContent("old");
        Path usual = Files.createFile(folder.resolve("usual"));
        files.create(folder.resolve("shared"), false).close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("shared")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void linkIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThatIOException().isThrownBy(() -> files.openForOverwriting(link));
        assertThatIOException().isThrownBy(() -> files.openForReading(link));
        assertThatIOException().isThrownBy(() -> files.openToInspect(link));
    }

    @Test
    void kindIsToldWithoutMoreDetail() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path pipe = folder.resolve("pipe");
        SystemTools.run("mkfifo", pipe.toString());
        assertThat(kind(file)).isEqualTo(FileKind.REGULAR);
        assertThat(kind(folder)).isEqualTo(FileKind.DIRECTORY);
        assertThat(kind(link)).isEqualTo(FileKind.SYMBOLIC_LINK);
        assertThat(kind(pipe)).isEqualTo(FileKind.OTHER);
        assertThat(files.kindBehind(link)).contains(FileKind.REGULAR);
        assertThat(files.kindBehind(folder)).contains(FileKind.DIRECTORY);
        assertThat(files.kindBehind(pipe)).contains(FileKind.OTHER);
    }

    private FileKind kind(Path path) throws IOException {
        return files.facts(path).orElseThrow().kind();
    }

    /** Without a number of the file and a time of its last change. */
    @Test
    void whatIsToldOfAFileProvesNothing() throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1234));
        FileFacts facts = files.facts(file).orElseThrow();
        assertThat(facts.stamp().settled()).isFalse();
        assertThat(facts.stamp().inode()).isZero();
        assertThat(facts.stamp().size()).isEqualTo(3);
        assertThat(facts.mode()).isEqualTo(FileFacts.UNKNOWN);
        assertThat(facts.links()).isEqualTo(FileFacts.UNKNOWN);
        assertThat(facts.uid()).isEqualTo(FileFacts.UNKNOWN);
        assertThat(files.user()).isEqualTo(FileFacts.UNKNOWN);
    }

    @Test
    void ownerIsToldWhereTheSystemTellsIt() throws IOException {
        Object owner = Files.getOwner(file);
        try (OpenFile open = files.openToInspect(file)) {
            assertThat(open.metadata().owner())
                    .containsOnlyKeys("owner:owner")
                    .containsValue(owner);
            assertThat(open.metadata().access()).isEmpty();
        }
        try (OpenFile open = lesser(false, Set.of("basic")).openToInspect(file)) {
            assertThat(open.metadata().owner()).isEmpty();
        }
    }
}
