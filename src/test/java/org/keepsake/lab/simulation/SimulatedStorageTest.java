package org.keepsake.lab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.lab.Saves;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SavePipeline;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.platform.SystemFiles;

/** Storage that misbehaves does so as the real one would. */
class SimulatedStorageTest {
    private static final int MIB = 1 << 20;

    @TempDir Path folder;

    private final List<Duration> waits = new ArrayList<>();
    private final SimulatedStorage storage = new SimulatedStorage(new SystemFiles(), waits::add);

    private OpenFile file() throws IOException {
        return storage.create(folder.resolve("file" + waits.size()), false);
    }

    @Test
    void realStorageTakesNoTimeOfItsOwn() throws IOException {
        try (OpenFile file = file()) {
            file.write(ByteBuffer.allocate(MIB));
            file.force();
        }

        assertThat(waits).isEmpty();
    }

    @Test
    void slowStorageTakesTimeForEachOperationAndForEachByte() throws IOException {
        storage.choose(new Simulation.Slow(4, Duration.ofMillis(7)));
        try (OpenFile file = file()) {
            assertThat(file.write(ByteBuffer.allocate(MIB))).isEqualTo(MIB);
            file.force();
        }

        Duration latency = Duration.ofMillis(7);
        assertThat(waits).containsExactly(latency, latency, Duration.ofMillis(250), latency);
    }

    @Test
    void stallingStorageIsSilentOnceForEachFile() throws IOException {
        Duration silence = Duration.ofSeconds(30);
        storage.choose(new Simulation.Stalling(silence));
        try (OpenFile one = file()) {
            one.write(ByteBuffer.allocate(1));
            one.write(ByteBuffer.allocate(1));
            assertThat(waits).containsExactly(silence);
            try (OpenFile other = file()) {
                other.write(ByteBuffer.allocate(1));
            }
        }

        assertThat(waits).containsExactly(silence, silence);
    }

    @Test
    void aFullDiskTakesWhatItHasRoomForAndThenRefuses() throws IOException {
        storage.choose(new Simulation.FullAfter(4));
        ByteBuffer bytes = ByteBuffer.allocate(10);
        try (OpenFile file = file()) {
            assertThat(file.write(bytes)).isEqualTo(4);
            assertThat(bytes.remaining()).isEqualTo(6);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> file.write(bytes))
                    .withMessage("No space left on device");
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new Simulation.FullAfter(2), StorageFault.DISK_FULL, Stage.WRITE),
                arguments(new Simulation.FailingForce(), StorageFault.DEVICE_ERROR, Stage.FORCE),
                arguments(new Simulation.FailingRename(), StorageFault.DEVICE_ERROR, Stage.COMMIT),
                arguments(new Simulation.Denied(), StorageFault.ACCESS_DENIED, Stage.CHECK));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aSaveFailsForTheSameReasonAsOnRealStorage(
            Simulation simulation, StorageFault fault, Stage stage) throws IOException {
        Saves saves = new Saves(folder, "old");
        storage.choose(simulation);

        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() ->
                        new SavePipeline(storage, saves.recovery())
                                .save(saves.request("new text"), saves))
                .extracting(SaveException::failure)
                .isInstanceOfSatisfying(
                        SaveFailure.Storage.class,
                        failure ->
                                assertThat(failure.failure())
                                        .isInstanceOfSatisfying(
                                                StorageFailure.Refused.class,
                                                refused -> {
                                                    assertThat(refused.fault()).isEqualTo(fault);
                                                    assertThat(refused.stage()).isEqualTo(stage);
                                                }));
        saves.assertUntouched();
    }

    static Stream<Arguments> failuresInPlace() {
        return Stream.of(
                arguments(new Simulation.FullAfter(2), StorageFault.DISK_FULL, Stage.SET_ASIDE),
                arguments(
                        new Simulation.FailingForce(), StorageFault.DEVICE_ERROR, Stage.SET_ASIDE),
                arguments(new Simulation.Denied(), StorageFault.ACCESS_DENIED, Stage.CHECK));
    }

    @ParameterizedTest
    @MethodSource("failuresInPlace")
    void aFileWithTwoNamesIsNotTouchedWhenItFails(
            Simulation simulation, StorageFault fault, Stage stage) throws IOException {
        Saves saves = new Saves(folder, "old");
        Path other = Files.createLink(folder.resolve("other name"), saves.file());
        storage.choose(simulation);

        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() ->
                        new SavePipeline(storage, saves.recovery())
                                .save(saves.request("new text"), saves))
                .extracting(SaveException::failure)
                .isInstanceOfSatisfying(
                        SaveFailure.Storage.class,
                        failure ->
                                assertThat(failure.failure())
                                        .isInstanceOfSatisfying(
                                                StorageFailure.Refused.class,
                                                refused -> {
                                                    assertThat(refused.fault()).isEqualTo(fault);
                                                    assertThat(refused.stage()).isEqualTo(stage);
                                                }));
        saves.assertUntouched();
        assertThat(Files.isSameFile(other, saves.file())).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.{old,new,manifest}");
    }

    @Test
    void storageThatIsRealAgainSaves() throws IOException, SaveException {
        Saves saves = new Saves(folder, "old");
        storage.choose(new Simulation.Denied());
        storage.choose(new Simulation.Real());

        new SavePipeline(storage, saves.recovery()).save(saves.request("new text"), saves);

        assertThat(saves.file()).hasContent("new text");
    }

    @Test
    void aBlockedOperationIsNotEndedByAnInterruptAndLosesNone() {
        Thread.currentThread().interrupt();
        long start = System.nanoTime();

        SystemCall.block(Duration.ofMillis(5));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5_000_000);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatCannotBeIsNotSimulated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation.Slow(0, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation.Slow(1, Duration.ofMillis(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation.Stalling(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Simulation.FullAfter(-1));
    }

    @Test
    void readingIsSlowedAsWell() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x".repeat(MIB));
        storage.choose(new Simulation.Slow(8, Duration.ZERO));
        try (OpenFile opened = storage.openForReading(file)) {
            opened.read(ByteBuffer.allocate(MIB));
        }

        assertThat(waits).contains(Duration.ofMillis(125));
    }
}
