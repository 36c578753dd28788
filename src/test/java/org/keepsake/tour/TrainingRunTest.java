package org.keepsake.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.Main;
import org.keepsake.child.ProgramLine;

/** A training run that fails leaves a start-up cache that knows little, without a word. */
class TrainingRunTest {
    @TempDir Path temporary;

    @Test
    void theTrainingRunComesToItsEnd() throws Exception {
        Path out = temporary.resolve("out");

        Process training =
                new ProcessBuilder(ProgramLine.again(Main.class, "--train"))
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();

        assertThat(training.waitFor()).as(Files.readString(out)).isZero();
    }

    @Test
    void itGoesInTheOrdinaryWay() throws Exception {
        Path loaded = temporary.resolve("loaded");
        List<String> line = new ArrayList<>(ProgramLine.again(Main.class, "--train"));
        line.add(1, "-Xlog:class+load:file=" + loaded);

        new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("out").toFile())
                .start()
                .waitFor();

        assertThat(loaded)
                .content()
                .contains("org.keepsake.NamedFiles ")
                .contains("com.sun.javafx.application.LauncherImpl ");
    }
}
