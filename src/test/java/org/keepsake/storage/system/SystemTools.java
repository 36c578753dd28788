package org.keepsake.storage.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the system that tests use; where one is missing or fails, the test is skipped. */
public final class SystemTools {
    private SystemTools() {}

    /** Runs a command and returns what it printed. */
    public static String run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        assumeTrue(status == 0, () -> String.join(" ", command) + " failed: " + output.strip());
        return output.strip();
    }

    /** Unmounts what is mounted at a folder, if anything is: a failed test stays a failed one. */
    public static void leaveUnmounted(Path point) throws InterruptedException {
        Process process = start("umount", point.toString());
        process.waitFor();
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, () -> command[0] + " is not installed");
            throw new IllegalStateException(e);
        }
    }

    /** What this process has open below a folder, as proc(5) names it; nothing on other systems. */
    public static List<String> openBelow(Path folder) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path descriptor : all.toList()) {
                try {
                    open.add(Files.readSymbolicLink(descriptor).toString());
                } catch (NoSuchFileException _) {
                    // That of the list, for one, is closed by now.
                }
            }
        }
        open.removeIf(name -> !name.startsWith(folder + "/") && !name.equals(folder.toString()));
        return open;
    }

    /** Skips the test if there is no such file. */
    public static void assumeExists(Path path) {
        assumeTrue(Files.exists(path), () -> "This system has no " + path);
    }

    /** Skips the test if this process is not the superuser's. */
    public static void assumeSuperuser() throws IOException, InterruptedException {
        assumeTrue(run("id", "-u").equals("0"), "Only root may do this");
    }
}
