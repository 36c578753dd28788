package org.keepsake.tour.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.Main;
import org.keepsake.lab.child.ProgramLine;
import org.keepsake.tour.step.ChildStage.Order;

/** The system ends the program while there are edits that were never saved. */
class EndingSignalTest {
    private static final String TYPED = "Typed right before the end.";

    @TempDir Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    void everythingTypedUntilTheSignalIsThereAtTheNextStart(String signal) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs kill");
        List<String> command =
                ProgramLine.again(Main.class, ChildStage.OPTION, temporary.toString());

        try (ChildProgram program = new ChildProgram(command)) {
            program.tell(Order.TYPE, TYPED);
            Process kill =
                    new ProcessBuilder("/bin/kill", "-s", signal, String.valueOf(program.pid()))
                            .inheritIO()
                            .start();
            assertThat(kill.waitFor()).isZero();
            program.awaitEnd();
        }

        try (ChildProgram program = new ChildProgram(command)) {
            program.tell(Order.FIND, TYPED);
        }
    }
}
