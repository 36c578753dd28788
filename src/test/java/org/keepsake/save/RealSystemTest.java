package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.SystemTools;

/** Trouble that the system itself makes, within this process. */
class RealSystemTest extends SaveStory {
    private @Nullable Path mounted;

    private void mount(String options) throws Exception {
        SystemTools.assumeSuperuser();
        Path point = Files.createDirectory(temporary.resolve("mounted"));
        SystemTools.run("mount", "-t", "tmpfs", "-o", options, "none", point.toString());
        mounted = point;
        folder = point;
        file = Files.writeString(point.resolve("file"), "old");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted != null) {
            SystemTools.run("umount", mounted.toString());
        }
    }

    private void assertRefused(StorageFault fault, Stage stage, SaveRequest request) {
        assertThat(storageFailure(request))
                .isEqualTo(new StorageFailure.Refused(fault, stage, file));
        assertThat(file).hasContent("old");
    }

    @Test
    void fullDiskLeavesTheOldFile() throws Exception {
        mount("size=1m");
        assertRefused(StorageFault.DISK_FULL, Stage.WRITE, request("x".repeat(2 << 20)));
    }

    @Test
    void fullDiskDoesNotTearAFileThatIsWrittenInPlace() throws Exception {
        mount("size=1m");
        Files.createLink(folder.resolve("other"), file);
        assertRefused(StorageFault.DISK_FULL, Stage.COMMIT, request("x".repeat(2 << 20)));
        save(request("small"));
        assertThat(folder.resolve("other")).hasContent("small");
    }

    @Test
    void readOnlyFileSystemIsNamed() throws Exception {
        mount("size=1m");
        SaveRequest request = request("new");
        SystemTools.run("mount", "-o", "remount,ro", folder.toString());
        assertRefused(StorageFault.READ_ONLY_FILE_SYSTEM, Stage.CHECK, request);
        assertRefused(
                StorageFault.READ_ONLY_FILE_SYSTEM, Stage.CHECK, request.overwritingReadOnly());
    }

    @Test
    void linkAcrossDevicesIsFollowedToTheFile() throws Exception {
        mount("size=1m");
        Path real = file;
        Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
        file = Files.createSymbolicLink(temporary.resolve("link to link"), Path.of("link"));
        SaveReceipt receipt = save(request("new"));
        assertThat(receipt.route()).isEqualTo(new Route.Atomic());
        assertThat(real).hasContent("new");
        assertThat(link).isSymbolicLink();
        assertThat(file).isSymbolicLink();
    }

    @Test
    void immutableFileStaysAsItIs() throws Exception {
        SystemTools.assumeSuperuser();
        SaveRequest request = request("new");
        SystemTools.run("chattr", "+i", file.toString());
        try {
            assertRefused(StorageFault.NOT_PERMITTED, Stage.CHECK, request);
            assertRefused(StorageFault.NOT_PERMITTED, Stage.COMMIT, request.overwritingReadOnly());
        } finally {
            SystemTools.run("chattr", "-i", file.toString());
        }
    }

    @Test
    void folderThatTakesNoNewFileIsAnErrorForANewOne() throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("chattr", "+i", folder.toString());
        try {
            file = folder.resolve("new");
            assertThat(storageFailure(request("new", new Expected.NoFile())))
                    .isEqualTo(
                            new StorageFailure.Refused(
                                    StorageFault.NOT_PERMITTED, Stage.CREATE, file));
        } finally {
            SystemTools.run("chattr", "-i", folder.toString());
        }
    }
}
