package org.keepsake.lab.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor that is killed while its child saves. */
class EditorKilledTest {
    private static final String TEMPORARY = ".~ks-";

    @TempDir Path folder;
    @TempDir Path state;

    @Test
    void theChildDropsItsTemporaryFileAndEnds() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "old");
        Process editor =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                // Tests may run as a part of the module or beside it.
                                System.getProperty("java.class.path")
                                        + File.pathSeparator
                                        + System.getProperty("jdk.module.path", ""),
                                EditorProcess.class.getName(),
                                file.toString(),
                                state.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(editor.inputReader().readLine())).orElseThrow();
            assertThat(temporaryFiles()).as("half way").hasSize(1);

            editor.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
            child.onExit().orTimeout(20, TimeUnit.SECONDS).join();

            assertThat(temporaryFiles()).isEmpty();
            assertThat(file).hasContent("old");
        } finally {
            editor.destroyForcibly();
        }
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(TEMPORARY)).toList();
        }
    }
}
