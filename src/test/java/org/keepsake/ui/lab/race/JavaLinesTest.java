package org.keepsake.ui.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.lab.Way;

/** The lines of Java that are shown are Java. */
class JavaLinesTest {
    private static final String IMPORTS =
            """
            import java.io.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.Executor;
            import javafx.application.Platform;
            import javafx.concurrent.Task;
            import javafx.scene.control.*;
            import org.keepsake.background.*;
            import org.keepsake.document.Document;
            import org.keepsake.child.ChildReplacer;
            import org.keepsake.save.*;
            import org.keepsake.storage.*;
            import static java.nio.file.StandardCopyOption.*;
            import static java.nio.file.StandardOpenOption.*;
            """;

    /** What the twelve lines take for granted. */
    private static final String AROUND =
            "void save(List<String> parts, Path aside, Path file, Executor workers,"
                    + " ProgressBar bar, Label status) {\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "UI_THREAD, naive",
        "UI_THREAD, ours",
        "BACKGROUND_THREAD, naive",
        "BACKGROUND_THREAD, ours",
        "CHILD_PROCESS, naive",
        "CHILD_PROCESS, ours"
    })
    void theyCompile(Way way, String kind) throws Exception {
        String lines = JavaLines.of(way, kind);

        assertThat(lines.lines().count()).isLessThanOrEqualTo(18);
        assertThat(errors(isTheIdea(way, kind) ? AROUND + lines + "}" : lines)).isEmpty();
    }

    private static boolean isTheIdea(Way way, String kind) {
        return way == Way.BACKGROUND_THREAD && kind.equals("ours");
    }

    @Test
    void theTwelveLinesOfTheReadmeAreThoseOfTheLane() throws IOException {
        String lines = JavaLines.of(Way.BACKGROUND_THREAD, "ours");

        assertThat(lines.lines()).hasSize(12);
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + lines + "```");
    }

    @Test
    void anErrorIsFound() throws Exception {
        assertThat(errors("void save() { nonsense(); }")).contains("nonsense");
    }

    /**
     * What the compiler of this JDK says; by its command, which needs no module of ours to read.
     */
    private String errors(String members) throws IOException, InterruptedException {
        Path source = folder.resolve("Lines.java");
        Files.writeString(source, IMPORTS + "class Lines {\n" + members + "\n}\n");
        String path =
                System.getProperty("java.class.path", "")
                        + File.pathSeparator
                        + System.getProperty("jdk.module.path", "");
        Process compiler =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                                "-proc:none",
                                "-cp",
                                path,
                                "-d",
                                folder.toString(),
                                source.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return compiler.waitFor() == 0 ? "" : said;
    }
}
