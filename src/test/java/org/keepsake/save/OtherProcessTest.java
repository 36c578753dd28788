package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.SystemTools;

/** Another process, with fewer rights or more trouble than this one, saves a file. */
class OtherProcessTest {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static SaveProcess.Launcher launcher;

    @TempDir Path folder;
    private Path file;
    private Path recoveryRoot;

    @BeforeAll
    static void prepare(@TempDir Path jars) throws Exception {
        SystemTools.run("chmod", "755", jars.toString());
        launcher = new SaveProcess.Launcher(jars);
    }

    @BeforeEach
    void makeFile() throws Exception {
        SystemTools.run("chmod", "755", folder.toString());
        file = Files.writeString(folder.resolve("file"), "old");
        recoveryRoot = Files.createDirectory(folder.resolve("recovery"));
        SystemTools.run("chmod", "700", recoveryRoot.toString());
    }

    private void assertSavedInPlace() throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("chmod", "666", file.toString());
        String before = SystemTools.run("stat", "-c", "%i %u:%g %a", file.toString());
        assertThat(saveAsNobody()).isEqualTo(SaveLoop.SAVED + "1");
        assertThat(file).hasContent(SaveLoop.version(1));
        assertThat(SystemTools.run("stat", "-c", "%i %u:%g %a", file.toString())).isEqualTo(before);
    }

    /** By a user who has a state folder of his own, as each user has. */
    private String saveAsNobody() throws Exception {
        SystemTools.run("chown", "65534:65534", recoveryRoot.toString());
        return launcher.saveOnceBy(AS_NOBODY, file, recoveryRoot);
    }

    private void assertFails(List<String> program, Class<? extends StorageFailure> failure)
            throws Exception {
        assertThat(launcher.saveOnceBy(program, file, recoveryRoot))
                .contains(failure.getSimpleName());
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**/.~ks-*");
    }

    @Test
    void writableFileInAnUnwritableFolderIsWrittenInPlace() throws Exception {
        assertSavedInPlace();
    }

    @Test
    void fileOfAnotherUserInAStickyFolderIsWrittenInPlace() throws Exception {
        SystemTools.run("chmod", "1777", folder.toString());
        assertSavedInPlace();
    }

    @Test
    void fileOfAnotherUserKeepsItsOwner() throws Exception {
        SystemTools.run("chmod", "777", folder.toString());
        assertSavedInPlace();
    }

    /** The kernel takes such rights from a file that an ordinary user writes to. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rightsThatWritingTakesAwayAreGivenBack(boolean inPlace) throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("chmod", "777", folder.toString());
        SystemTools.run("chown", "65534:65534", file.toString());
        SystemTools.run("chmod", "6754", file.toString());
        if (inPlace) {
            Files.createLink(folder.resolve("other"), file);
        }

        assertThat(saveAsNobody()).isEqualTo(SaveLoop.SAVED + "1");

        assertThat(SystemTools.run("stat", "-c", "%u:%g %a", file.toString()))
                .isEqualTo("65534:65534 6754");
    }

    @Test
    void maskOfTheProcessTakesNoRightsFromAFileThatHasThem() throws Exception {
        SystemTools.run("chmod", "644", file.toString());

        assertThat(
                        launcher.saveOnceBy(
                                List.of("sh", "-c", "umask 077; exec \"$@\"", "sh"),
                                file,
                                recoveryRoot))
                .isEqualTo(SaveLoop.SAVED + "1");

        assertThat(file).hasContent(SaveLoop.version(1));
        assertThat(SystemTools.run("stat", "-c", "%a", file.toString())).isEqualTo("644");
    }

    @Test
    void fileThatMayOnlyBeReadIsNotOurs() throws Exception {
        SystemTools.assumeSuperuser();
        SystemTools.run("chmod", "777", folder.toString());
        assertFails(AS_NOBODY, StorageFailure.NotYours.class);
    }

    @Test
    void limitOfTheProcessLeavesTheOldFile() throws Exception {
        List<String> limited = List.of("prlimit", "--fsize=8192");
        SystemTools.run("prlimit", "--version");
        assertFails(limited, StorageFailure.Refused.class);
        assertThat(launcher.saveOnceBy(limited, file, recoveryRoot)).contains("FILE_TOO_LARGE");
    }

    /** A program that lets the system refuse some of what another one asks. */
    private static List<String> refusing(String call, String error, String when) throws Exception {
        SystemTools.run("strace", "-o", "/dev/null", "true");
        return List.of(
                "strace",
                "-f",
                "-qq",
                "--seccomp-bpf",
                "-o",
                "/dev/null",
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + call + ":error=" + error + ":when=" + when);
    }

    /** As the process did not end its session, the folder of that is still there. */
    private void assertNothingToRecover() throws Exception {
        try (Stream<Path> all = Files.walk(recoveryRoot)) {
            assertThat(all.map(String::valueOf))
                    .noneMatch(name -> name.matches(".*\\.(manifest|old|new|temporary)"));
        }
    }

    /** Network and user-space file systems say both. */
    @ParameterizedTest
    @ValueSource(strings = {"EINVAL", "EOPNOTSUPP", "ENOSYS"})
    void fileSystemWithoutForceSavesUnconfirmed(String error) throws Exception {
        assertThat(launcher.saveOnceBy(refusing("fsync", error, "1+"), file, recoveryRoot))
                .isEqualTo(SaveLoop.SAVED + "1");
        assertThat(file).hasContent(SaveLoop.version(1));
        assertNothingToRecover();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EEXIST", "ETXTBSY"})
    void fileSystemThatRenamesOntoNoFileIsWrittenOverInPlace(String error) throws Exception {
        String before = SystemTools.run("stat", "-c", "%i", file.toString());
        assertThat(launcher.saveOnceBy(refusing("rename", error, "1+"), file, recoveryRoot))
                .isEqualTo(SaveLoop.SAVED + "1");
        assertThat(file).hasContent(SaveLoop.version(1));
        assertThat(SystemTools.run("stat", "-c", "%i", file.toString())).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**/.~ks-*");
        assertNothingToRecover();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "rename"})
    void deviceThatFailsLeavesTheOldFile(String call) throws Exception {
        List<String> failing = refusing(call, "EIO", "1");
        assertFails(failing, StorageFailure.Refused.class);
        assertThat(launcher.saveOnceBy(failing, file, recoveryRoot)).contains("DEVICE_ERROR");
    }
}
