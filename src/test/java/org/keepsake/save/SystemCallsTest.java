package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.SystemTools;

/**
 * What a save asks of the kernel, as strace(1) sees it: the seam shows only what we mean to ask.
 */
class SystemCallsTest {
    private static SaveProcess.Launcher launcher;

    @TempDir Path temporary;
    private Path folder;
    private Path file;
    private Path recoveryRoot;

    @BeforeAll
    static void prepare(@TempDir Path jars) throws Exception {
        launcher = new SaveProcess.Launcher(jars);
    }

    @BeforeEach
    void makeFile() throws Exception {
        folder = Files.createDirectory(temporary.toRealPath().resolve("folder"));
        file = Files.writeString(folder.resolve("file"), "old");
        recoveryRoot = temporary.toRealPath().resolve("state/keepsake/recovery");
    }

    /** The calls of one save, one a line; with -y, descriptors are followed by their paths. */
    private List<String> save() throws Exception {
        SystemTools.run("strace", "-o", "/dev/null", "true");
        Path trace = temporary.resolve("trace");
        String said =
                launcher.saveOnceBy(
                        List.of(
                                "strace",
                                "-f",
                                "-y",
                                "-qq",
                                "-s",
                                "400",
                                "-o",
                                trace.toString(),
                                "-e",
                                "trace=open,openat,mkdir,fsync,rename,unlink,write,pwrite64"),
                        file,
                        recoveryRoot);
        assertThat(said).isEqualTo(SaveLoop.SAVED + "1");
        return Files.readAllLines(trace).stream()
                .filter(line -> !line.contains("= -1 ") && !line.contains("resumed"))
                .toList();
    }

    private static int first(List<String> calls, String regex) {
        return IntStream.range(0, calls.size())
                .filter(i -> calls.get(i).matches(".*" + regex + ".*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + regex + " in " + calls));
    }

    private static int last(List<String> calls, String regex) {
        return IntStream.range(0, calls.size())
                .filter(i -> calls.get(i).matches(".*" + regex + ".*"))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("No " + regex + " in " + calls));
    }

    private String forced(Path path) {
        return "fsync\\(\\d+<" + path + ">\\) .*";
    }

    @Test
    void newFileIsForcedBeforeTheRenameAndItsFolderAfterIt() throws Exception {
        List<String> calls = save();
        int created = first(calls, "open(at)?\\(.*/\\.~ks-.*O_CREAT");
        assertThat(calls.get(created)).contains("O_EXCL", "O_NOFOLLOW", "0600");
        int written = last(calls, "write(64)?\\(\\d+<" + folder + "/\\.~ks-");
        int forced = first(calls, "fsync\\(\\d+<" + folder + "/\\.~ks-");
        int renamed = first(calls, "rename\\(.*/\\.~ks-.*/file\"");
        int folderForced = last(calls, forced(folder));
        assertThat(List.of(created, written, forced, renamed, folderForced)).isSorted();
    }

    @Test
    void bothVersionsAndTheManifestAreForcedBeforeTheFileIsTouched() throws Exception {
        Files.createLink(folder.resolve("other"), file);
        List<String> calls = save();
        int newForced = first(calls, "fsync\\(\\d+<.*\\.new>");
        int oldForced = first(calls, "fsync\\(\\d+<.*\\.old>");
        int rootForced = first(calls, forced(recoveryRoot));
        int manifestForced = first(calls, "fsync\\(\\d+<.*\\.manifest\\.part>");
        int renamed = first(calls, "rename\\(.*\\.manifest\"");
        String session = recoveryRoot + "/[0-9a-f]{16}";
        int copiesNamed = first(calls, "fsync\\(\\d+<" + session + ">");
        int armed =
                renamed
                        + first(
                                calls.subList(renamed, calls.size()),
                                "fsync\\(\\d+<" + session + ">");
        int touched = first(calls, "write(64)?\\(\\d+<" + file + ">");
        int targetForced = first(calls, forced(file));
        int dropped = first(calls, "unlink\\(.*\\.manifest\"");
        int dropForced =
                dropped
                        + first(
                                calls.subList(dropped, calls.size()),
                                "fsync\\(\\d+<" + session + ">");
        int copyDeleted = first(calls, "unlink\\(.*\\.old\"");
        assertThat(
                        List.of(
                                newForced,
                                oldForced,
                                copiesNamed,
                                manifestForced,
                                renamed,
                                armed,
                                touched,
                                targetForced,
                                dropped,
                                dropForced,
                                copyDeleted))
                .isSorted();
        assertThat(rootForced).isLessThan(armed);
        // By the descriptor that was looked at, as its name might lead elsewhere by now.
        assertThat(calls)
                .noneMatch(call -> call.matches(".*open(at)?\\(.*/file\", O_(RDWR|WRONLY).*"));
        // Every name on the way to the copies, of which none was there before.
        Path at = recoveryRoot;
        while (!at.equals(temporary.toRealPath())) {
            Path parent = Objects.requireNonNull(at.getParent());
            int made = first(calls, "mkdir\\(\"" + at + "\"");
            int named = made + first(calls.subList(made, calls.size()), forced(parent));
            assertThat(named).as("%s", at).isLessThan(armed);
            at = parent;
        }
        assertThat(calls.get(first(calls, "open(at)?\\(.*\\.old.*O_CREAT"))).contains("0600");
        assertThat(calls.get(first(calls, "open(at)?\\(.*\\.new.*O_CREAT"))).contains("0600");
        assertThat(calls.get(first(calls, "mkdir\\(\"" + recoveryRoot + "\""))).contains("0700");
        assertThat(calls.get(first(calls, "mkdir\\(\"" + session + "\""))).contains("0700");
    }
}
