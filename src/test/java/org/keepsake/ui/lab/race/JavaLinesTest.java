package org.keepsake.ui.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.lab.Way;
import org.keepsake.ui.words.Messages;

/** The lines of Java that are shown are Java, and can be read. */
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

    @ParameterizedTest
    @CsvSource({"UI_THREAD, en", "BACKGROUND_THREAD, de", "CHILD_PROCESS, de"})
    void theExplanationIsAsWideAsTheLinesAndAllIsInTheWindow(Way way, String language) {
        Fx.start();
        Messages messages = new Messages(Locale.forLanguageTag(language));
        Stage owner =
                Fx.supply(() -> {
                    Stage stage = new Stage();
                    stage.setScene(new Scene(new Pane(), 400, 300));
                    stage.show();
                    return stage;
                });
        try {
            Fx.run(() -> JavaLines.show(owner, messages, way));
            Fx.await("the size", () -> content().getHeight() == content().getScene().getHeight());

            Fx.run(() -> {
                Region content = content();
                content.layout();
                Region note = (Region) content.getChildrenUnmodifiable().getFirst();
                double width = content.getScene().getWidth();
                double height = content.getScene().getHeight();
                assertThat(width).isGreaterThanOrEqualTo(640);
                assertThat(note.getWidth()).isGreaterThan(width / 2);
                assertThat(note.getHeight()).isLessThan(height / 4);
                Rectangle2D screen = Screen.getPrimary().getVisualBounds();
                assertThat(content.getScene().getWindow().getHeight())
                        .isLessThanOrEqualTo(screen.getHeight());
                assertThat(content.lookupAll("TextArea"))
                        .hasSize(2)
                        .extracting(area -> area.localToScene(area.getLayoutBounds()))
                        .allSatisfy(place -> {
                            assertThat(place.getHeight()).isGreaterThan(height / 4);
                            assertThat(place.getMaxX()).isLessThanOrEqualTo(width);
                            assertThat(place.getMaxY()).isLessThan(height);
                        });
            });
        } finally {
            Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }

    private static Region content() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(root -> "java-lines".equals(root.getId()))
                .map(Region.class::cast)
                .findFirst()
                .orElseThrow();
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
