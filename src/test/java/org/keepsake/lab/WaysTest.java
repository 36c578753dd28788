package org.keepsake.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveTask;
import org.keepsake.background.StagedFiles;
import org.keepsake.background.Workers;
import org.keepsake.history.History;
import org.keepsake.history.HistoryLimits;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SerialSaves;
import org.keepsake.storage.system.platform.SystemFiles;

/** All ways to save, through the queue that the window uses. */
class WaysTest {
    @TempDir Path folder;

    private final StagedFiles files = new StagedFiles();
    private final Workers workers = new Workers();
    private final AtomicReference<Way> how = new AtomicReference<>(Way.BACKGROUND_THREAD);
    private Saves saves;
    private Ways ways;
    private SaveQueue queue;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void makeFile() throws IOException {
        saves = new Saves(folder, "old");
        ways = new Ways(files.operations(), saves.recovery(), workers);
        queue = Fx.supply(() -> new SaveQueue(() -> ways.to(how.get())));
    }

    @AfterEach
    void closeWorkers() {
        files.letGo();
        Fx.await("all saves to end", () -> queue.busyProperty().get() == 0);
        workers.close();
    }

    private SaveTask submit(Way way, String text) {
        how.set(way);
        return Fx.supply(() -> queue.submit(this, saves.request(text)));
    }

    private static void awaitState(SaveTask task, Worker.State state) {
        Fx.await("a save to be " + state, () -> task.getState() == state);
    }

    @ParameterizedTest
    @EnumSource
    void everyWaySaves(Way way) {
        SaveTask task = submit(way, "new");

        awaitState(task, Worker.State.SUCCEEDED);
        assertThat(saves.file()).hasContent("new");
    }

    @ParameterizedTest
    @EnumSource
    void everyWayKeepsWhatItReplaces(Way way) throws IOException {
        History history =
                new History(
                        folder.resolve("history"),
                        new SystemFiles(),
                        InstantSource.system(),
                        () -> new HistoryLimits(1 << 20, 1 << 20));
        SerialSaves turns =
                new SerialSaves(
                        new SavePipeline(files.operations(), saves.recovery()), files.operations());
        ways = new Ways(turns, files.operations(), saves.recovery(), history, workers);

        awaitState(submit(way, "new"), Worker.State.SUCCEEDED);

        assertThat(history.versions(saves.file().toRealPath()))
                .extracting(version -> Files.readString(version.path()))
                .containsExactly("old");
    }

    @ParameterizedTest
    @EnumSource
    void everyWayTellsWhyItFailed(Way way) throws IOException {
        ways.storage().choose(new Simulation.FailingForce());
        SaveTask task = submit(way, "new");

        awaitState(task, Worker.State.FAILED);
        assertThat(Fx.supply(task::getException))
                .isInstanceOfSatisfying(
                        SaveException.class,
                        e -> assertThat(e.failure()).isInstanceOf(SaveFailure.Storage.class));
        saves.assertUntouched();
    }

    @Test
    void onTheUiThreadTheSaveIsOverWhenTheKeyHasBeenDealtWith() {
        how.set(Way.UI_THREAD);
        List<Worker.State> states = new ArrayList<>();
        SaveTask task =
                Fx.supply(() -> {
                    SaveTask submitted = queue.submit(this, saves.request("new"));
                    assertThat(saves.file()).hasContent("new");
                    submitted.stateProperty().subscribe(state -> states.add(state));
                    return submitted;
                });

        awaitState(task, Worker.State.SUCCEEDED);
        assertThat(Fx.supply(() -> List.copyOf(states)))
                .endsWith(Worker.State.RUNNING, Worker.State.SUCCEEDED);
        assertThat(Fx.supply(task::getProgress)).isEqualTo(1);
    }

    @Test
    void inTheBackgroundTheUiThreadIsFreeWhileTheStorageIsSilent() {
        Gate gate = files.hold("write");
        SaveTask task = submit(Way.BACKGROUND_THREAD, "new");
        gate.awaitArrivals(1);

        assertThat(Fx.supply(task::isRunning)).isTrue();
        assertThat(saves.file()).hasContent("old");
        gate.open();
        awaitState(task, Worker.State.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"UI_THREAD", "CHILD_PROCESS"})
    void savesOfOneFileTakeTurnsAlsoWhenTheyGoDifferentWays(Way other) {
        Gate gate = files.hold("write");
        SaveTask first = submit(Way.BACKGROUND_THREAD, "first");
        gate.awaitArrivals(1);
        SaveTask second = submit(other, "second");

        assertThat(Fx.supply(second::getState)).isEqualTo(Worker.State.READY);
        assertThat(saves.file()).hasContent("old");
        gate.open();

        awaitState(first, Worker.State.SUCCEEDED);
        awaitState(second, Worker.State.SUCCEEDED);
        assertThat(saves.file()).hasContent("second");
    }

    @Test
    void aChildThatIsCancelledLeavesTheFileAlone() throws IOException {
        ways.storage().choose(new Simulation.Stalling(Duration.ofMillis(300)));
        SaveTask task = submit(Way.CHILD_PROCESS, "new");
        Fx.await("the save to be under way", () -> task.stageProperty().get().isPresent());

        assertThat(Fx.supply(() -> task.cancel())).isTrue();

        Fx.await("the child to be done", () -> queue.busyProperty().get() == 0);
        assertThat(Fx.supply(task::getState)).isEqualTo(Worker.State.CANCELLED);
        saves.assertUntouched();
    }
}
