package org.keepsake.tour.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.Main;
import org.keepsake.child.ProgramLine;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.profile.StateFile;
import org.keepsake.profile.StoredProperties;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;
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
            end(program, signal);
        }

        try (ChildProgram program = new ChildProgram(command)) {
            program.tell(Order.FIND, TYPED);
        }
    }

    @Test
    void whereOneWasRightBeforeTheSignalIsRemembered() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs kill");
        Path notes = Files.writeString(temporary.resolve("notes.txt"), "old");
        StateFile<Session> session = session();
        session.keep(
                new Session(List.of(Bookmark.atStartOf(notes)), Optional.of(0), Optional.empty()));

        try (ChildProgram program =
                new ChildProgram(
                        ProgramLine.again(Main.class, ChildStage.OPTION, temporary.toString()))) {
            program.tell(Order.TYPE, TYPED);
            end(program, "TERM");
        }

        assertThat(session.load().files())
                .containsExactly(new Bookmark(notes, 0, TYPED.length(), 0));
    }

    private StateFile<Session> session() {
        FileOperations files = new SystemFiles();
        return StateFile.ofSession(
                new StoredProperties(
                        temporary.resolve("state/session.properties"),
                        files,
                        new RecoveryFolder(temporary.resolve("recovery"), files),
                        Runnable::run));
    }

    private static void end(ChildProgram program, String signal) throws Exception {
        Process kill =
                new ProcessBuilder("/bin/kill", "-s", signal, String.valueOf(program.pid()))
                        .inheritIO()
                        .start();
        assertThat(kill.waitFor()).isZero();
        program.awaitEnd();
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
