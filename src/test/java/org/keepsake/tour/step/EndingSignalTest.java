package org.keepsake.tour.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.Main;
import org.keepsake.child.ProgramLine;
import org.keepsake.tour.step.ChildStage.Order;

/** The system ends the program while there are edits that were never saved. */
class EndingSignalTest {
    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    private static final String TYPED = "Typed right before the end.";

    @TempDir Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    void everythingTypedUntilTheSignalIsThereAtTheNextStart(String signal) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs kill");
        assumeTrue(!isIgnored(signal), "a shell has started this with " + signal + " ignored");
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

    /** As of a command in the background of a shell: who is started by it ignores it too. */
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        int number = Objects.requireNonNull(NUMBERS.get(signal));
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(mask -> (mask >> (number - 1) & 1) == 1);
    }
}
