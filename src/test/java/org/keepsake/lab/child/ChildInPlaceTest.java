package org.keepsake.lab.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.lab.Saves;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SaveReceipt;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Versions;
import org.keepsake.storage.system.platform.SystemFiles;

/** A child that is killed while it writes over a file that has two names. */
class ChildInPlaceTest {
    private static final String NEW =
            "A line that is long enough for the purpose.\n".repeat(18_000);
    private static final String OLD = "An old text";

    private static final Pattern NOTE = Pattern.compile(".*\\.(old|new|manifest|part|temporary)");

    @TempDir Path folder;

    private final SimulatedStorage storage = new SimulatedStorage(new SystemFiles());
    private Saves saves;
    private SavePipeline pipeline;
    private Path otherName;

    @BeforeEach
    void makeFile() throws IOException {
        saves = new Saves(folder, OLD);
        otherName = Files.createLink(folder.resolve("other name"), saves.file());
        pipeline =
                new SavePipeline(
                        SimulatingChildren.replacer(
                                storage, new SystemFiles(), saves.recovery(), Versions.NONE));
    }

    private static void killChild() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        assertThat(children).hasSize(1);
        children.getFirst().destroyForcibly();
        children.getFirst().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private void assertNoNotesAreLeft() throws IOException {
        try (Stream<Path> all = Files.walk(saves.recovery().root())) {
            assertThat(all.map(Path::toString)).noneMatch(NOTE.asMatchPredicate());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SavePhase.class,
            names = {"WRITING", "FLUSHING", "VERIFYING", "COMMITTING"})
    void killedBeforeItMayTouchTheFileItIsReportedAndLeavesNothing(SavePhase phase)
            throws IOException {
        saves.when(phase, ChildInPlaceTest::killChild);

        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() -> pipeline.save(saves.request(NEW), saves))
                .extracting(SaveException::failure)
                .isEqualTo(new SaveFailure.ProcessDied());
        saves.assertUntouched();
        assertNoNotesAreLeft();
    }

    @Test
    void killedInTheMiddleOfTheFileItsWorkIsFinished() throws Exception {
        storage.choose(new Simulation.Slow(1, Duration.ZERO));
        FutureTask<SaveReceipt> save =
                new FutureTask<>(() -> pipeline.save(saves.request(NEW), saves));
        Thread.ofPlatform().daemon().start(save);
        awaitTornFile();
        killChild();

        SaveReceipt receipt = save.get(20, TimeUnit.SECONDS);

        assertThat(receipt.durability()).isInstanceOf(Durability.Unconfirmed.class);
        assertThat(otherName).hasContent(NEW);
        assertNoNotesAreLeft();
    }

    /** Returns when the file begins like the new text, which then takes a while to be complete. */
    private void awaitTornFile() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!beginsLikeTheNewText()) {
            assertThat(System.nanoTime()).as("the file is being written").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private boolean beginsLikeTheNewText() throws IOException {
        try (var in = Files.newInputStream(saves.file())) {
            return in.read() == NEW.charAt(0) && in.read() == NEW.charAt(1);
        }
    }
}
