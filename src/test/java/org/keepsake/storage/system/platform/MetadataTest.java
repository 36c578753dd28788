package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.ContentTest;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Progress;
import org.keepsake.storage.Replacement;
import org.keepsake.storage.Route;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.replace.RouteChooser;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.Metadata;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.SystemTools;

/** What belongs to a file stays with it when it is replaced: on the real system, by its tools. */
class MetadataTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.writeString(folder.resolve("file"), "old");
    }

    private void replace() throws StorageException {
        assertThat(replace(new SystemFiles())).isEqualTo(new Route.Atomic());
    }

    private Metadata metadata() throws IOException {
        try (OpenFile open = new SystemFiles().openToInspect(file)) {
            return open.metadata();
        }
    }

    private Route replace(FileOperations files) throws StorageException {
        ByteSource bytes = ContentTest.source("new");
        RecoveryFolder recovery = new RecoveryFolder(folder.resolve("recovery"), files);
        Target target = Target.resolve(file, files);
        try (Replacement replacement =
                new RouteChooser(
                                target,
                                target.requireUnchangedSince(new Expected.Whatever()),
                                files,
                                recovery)
                        .choose()) {
            replacement.write(bytes, (_, _) -> {});
            replacement.force();
            replacement.verify(bytes, Progress.NONE);
            Route route = replacement.commit().route();
            assertThat(file).hasContent("new");
            return route;
        }
    }

    private void assertInPlace(InPlaceReason reason, FileOperations files) throws Exception {
        String before = SystemTools.run("stat", "-c", "%i %a %u:%g %h", file.toString());
        assertThat(replace(files)).isEqualTo(new Route.InPlace(reason));
        assertThat(SystemTools.run("stat", "-c", "%i %a %u:%g %h", file.toString()))
                .isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**/.~ks-*");
    }

    private void assertInPlace(InPlaceReason reason) throws Exception {
        assertInPlace(reason, new SystemFiles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"644", "755", "600", "640", "2754", "4711"})
    void modeIsKept(String mode) throws Exception {
        SystemTools.run("chmod", mode, file.toString());
        replace();
        assertThat(SystemTools.run("stat", "-c", "%a", file.toString())).isEqualTo(mode);
    }

    @Test
    void newFileGetsTheUsualRights() throws Exception {
        Path usual = Files.createFile(folder.resolve("usual"));
        Files.delete(file);
        replace();
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void userAttributeIsKept() throws Exception {
        SystemTools.run("setfattr", "-n", "user.colour", "-v", "0x6772c3bc6e", file.toString());
        SystemTools.run("setfattr", "-n", "user.empty", file.toString());
        replace();
        assertThat(metadata().extended())
                .contains(
                        entry("user.empty", ByteBuffer.allocate(0)),
                        entry(
                                "user.colour",
                                ByteBuffer.wrap("gr\u00fcn".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void accessControlListIsKept() throws Exception {
        SystemTools.run("setfacl", "-m", "u:12345:r,g:54321:rw", file.toString());
        String before = SystemTools.run("getfacl", "-cpn", file.toString());
        replace();
        assertThat(before).contains("user:12345:r--");
        assertThat(SystemTools.run("getfacl", "-cpn", file.toString())).isEqualTo(before);
    }

    @Test
    void listThatTheFolderGivesToNewFilesIsNotAddedToAnOldOne() throws Exception {
        String before = SystemTools.run("getfacl", "-cpn", file.toString());
        SystemTools.run("setfacl", "-d", "-m", "u:12345:rw", folder.toString());
        replace();
        assertThat(SystemTools.run("getfacl", "-cpn", file.toString())).isEqualTo(before);
    }

    @Test
    void ownerAndGroupAreKept() throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("chown", "1234:4321", file.toString());
        SystemTools.run("chmod", "6755", file.toString());
        replace();
        assertThat(SystemTools.run("stat", "-c", "%u:%g %a", file.toString()))
                .isEqualTo("1234:4321 6755");
    }

    @Test
    void temporaryFileIsNobodyElsesBusiness() throws Exception {
        FaultyFiles faulty = new FaultyFiles(new SystemFiles());
        faulty.on("apply", 1, this::assertTemporaryFileIsOurs);
        replace(faulty.files());
        assertThat(faulty.trace()).contains("apply");
    }

    private void assertTemporaryFileIsOurs() throws IOException {
        try (var names = Files.newDirectoryStream(folder, ".~ks-*")) {
            assertThat(Files.getPosixFilePermissions(names.iterator().next()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void fileInAFolderThatTakesNoNewNamesIsWrittenInPlace() throws Exception {
        FaultyFiles faulty = new FaultyFiles(new SystemFiles());
        faulty.on("requireWritable", 1, () -> deny(folder));
        assertInPlace(InPlaceReason.DIRECTORY_NOT_WRITABLE, faulty.files());
    }

    private static void deny(Path path) throws AccessDeniedException {
        throw new AccessDeniedException(path.toString());
    }

    @Test
    void fileOfSomebodyElseInAStickyFolderIsWrittenInPlace() throws Exception {
        SystemFiles system = new SystemFiles();
        SystemTools.run("chmod", "1777", folder.toString());
        FileFacts ours = system.facts(file).orElseThrow();
        FileFacts made =
                new FileFacts(ours.kind(), ours.stamp(), ours.mode(), 1, ours.uid() + 1000);
        FaultyFiles faulty = new FaultyFiles(system);
        // The seventh look is at the file that was just made.
        faulty.answer("facts", 7, made);
        assertInPlace(InPlaceReason.STICKY_DIRECTORY, faulty.files());
    }

    @Test
    void ownFileInAStickyFolderIsReplaced() throws Exception {
        SystemTools.run("chmod", "1777", folder.toString());
        replace();
    }

    /** Whom the rule of such folders does not bind. */
    @Test
    void superuserReplacesTheFileOfAnybodyInAStickyFolder() throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("chmod", "1777", folder.toString());
        SystemTools.run("chown", "4321", folder.toString());
        SystemTools.run("chown", "1234", file.toString());
        replace();
        assertThat(SystemTools.run("stat", "-c", "%u", file.toString())).isEqualTo("1234");
    }

    @Test
    void hardLinkIsWrittenThrough() throws Exception {
        Files.createLink(folder.resolve("other"), file);
        assertInPlace(InPlaceReason.HARD_LINK);
        assertThat(folder.resolve("other")).hasContent("new");
    }

    @Test
    void mountedFileIsWrittenThrough() throws Exception {
        SystemTools.assumeSuperuser();
        Path other = Files.writeString(folder.resolve("other"), "old");
        SystemTools.run("mount", "--bind", other.toString(), file.toString());
        try {
            assertInPlace(InPlaceReason.BIND_MOUNT);
            assertThat(other).hasContent("new");
        } finally {
            SystemTools.run("umount", file.toString());
        }
    }

    @Test
    void attributeThatCannotBeGivenIsNotLost() throws Exception {
        Metadata poorer =
                new Metadata(
                        metadata().owner(),
                        metadata().access(),
                        Map.of("strange.kind", ByteBuffer.allocate(1)));
        FileOperations files =
                new FaultyFiles(new SystemFiles()).answer("metadata", 2, poorer).files();
        assertInPlace(InPlaceReason.ATTRIBUTES, files);
    }

    @Test
    void ownerThatCannotBeGivenIsNotLost() throws Exception {
        Metadata foreign =
                new Metadata(Map.of("unix:uid", 1, "unix:gid", 2), metadata().access(), Map.of());
        FileOperations files =
                new FaultyFiles(new SystemFiles()).answer("metadata", 2, foreign).files();
        assertInPlace(InPlaceReason.FOREIGN_OWNER, files);
    }
}
