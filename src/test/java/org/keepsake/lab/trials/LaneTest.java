package org.keepsake.lab.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.background.SaveWay;
import org.keepsake.background.Workers;
import org.keepsake.lab.Way;
import org.keepsake.lab.Ways;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.lab.simulation.SystemCalls;
import org.keepsake.lab.trials.TroubleTask.HalfWay;
import org.keepsake.save.SaveException;
import org.keepsake.save.SavePhase;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/** What is recorded of a save, a key, the window and the other work, and when. */
class LaneTest {
    private static final Duration SAVE = Duration.ofMillis(600);
    private static final Text TEXT = Text.of("Six words in a short line.\n".repeat(1000));
    private static final long WORDS = 6000;

    @TempDir Path folder;
    @TempDir Path state;

    private final Workers workers = new Workers();
    private final PulseMeter meter = new PulseMeter(Platform::runLater);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void close() {
        meter.close();
        workers.close();
    }

    private Ways ways(Simulation simulation) {
        SystemFiles files = new SystemFiles();
        Ways ways = new Ways(files, new RecoveryFolder(state, files), workers);
        ways.storage().choose(simulation);
        return ways;
    }

    /** The real way, and after it a wait on the thread that saves. */
    private SaveWay slow(Way way) {
        SaveWay real = ways(new Simulation.Real()).to(way);
        return new SaveWay(
                (request, monitor) -> {
                    monitor.phase(SavePhase.CHECKING);
                    SystemCalls.block(SAVE);
                    return real.saver().save(request, monitor);
                },
                real.executor());
    }

    private TrialsTask begin(Function<Way, SaveWay> ways, Way... order) {
        return begin(ways, TEXT, Pace.RACE, order);
    }

    private TrialsTask begin(Function<Way, SaveWay> ways, Text text, Pace pace, Way... order) {
        TrialPlan plan = new TrialPlan(() -> text, List.of(order), 1, folder, false, pace);
        TrialsTask task = Fx.supply(() -> new TrialsTask(plan, ways, meter, new Window()));
        workers.execute(task);
        return task;
    }

    /** The same, and then until the window has shown all keys that were pressed meanwhile. */
    private SaveWay slowUntilShown(Way way) {
        SaveWay slow = slow(way);
        return new SaveWay(
                (request, monitor) -> {
                    SystemCalls.block(SAVE);
                    // After the keys, in the same queue.
                    Fx.run(() -> {});
                    return slow.saver().save(request, monitor);
                },
                slow.executor());
    }

    private Lane lane(Way way) {
        return lane(this::slow, way);
    }

    private Lane lane(Function<Way, SaveWay> ways, Way way) {
        TrialsTask task = begin(ways, way);
        Fx.await("the race", () -> task.getState() == Worker.State.SUCCEEDED);
        assertThat(Fx.supply(task::getValue).getFirst().pauses().longest())
                .as("the pause in the table")
                .isEqualTo(task.lanes().getFirst().longestPause());
        return task.lanes().getFirst();
    }

    private static class Window implements TrialsTask.Witness {
        @Override
        public void press(Runnable shown) {
            shown.run();
        }

        @Override
        public void begins(Way way, int round) {}

        @Override
        public void measured(Trial trial) {}
    }

    @Test
    void onTheUiThreadNoKeyIsShownBeforeTheEndOfTheSave() {
        Lane lane = lane(Way.UI_THREAD);

        assertThat(lane.keysMeanwhile()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lane.keysMeanwhile()).noneMatch(key -> key.isShownBy(lane.until()));
        assertThat(lane.keysThatWaited()).isGreaterThanOrEqualTo(3);
        assertThat(lane.longestPause()).isGreaterThanOrEqualTo(SAVE.minusMillis(100));
        assertThat(lane.frozen())
                .anyMatch(frozen -> frozen.to() - frozen.from() >= SAVE.minusMillis(100).toNanos());
    }

    @ParameterizedTest
    @EnumSource(names = {"BACKGROUND_THREAD", "CHILD_PROCESS"})
    void elsewhereKeysAreShownWhileItSaves(Way way) {
        Lane lane = lane(this::slowUntilShown, way);

        List<Lane.Key> early =
                lane.keysMeanwhile().stream()
                        .filter(key -> key.pressed() <= SAVE.toNanos())
                        .toList();
        assertThat(early).hasSizeGreaterThanOrEqualTo(3);
        assertThat(early).allMatch(key -> key.isShownBy(lane.until()));
        assertThat(lane.frozen())
                .noneMatch(frozen -> frozen.from() <= 0 && frozen.to() >= lane.until());
    }

    /** A window that answers at once but shows what is typed only after a while. */
    private static final class LateWindow extends Window {
        static final Duration LATE = Lane.FELT.plusMillis(50);

        @Override
        public void press(Runnable shown) {
            PauseTransition late =
                    new PauseTransition(javafx.util.Duration.millis((double) LATE.toMillis()));
            late.setOnFinished(e -> shown.run());
            late.play();
        }
    }

    @Test
    void aKeyThatHadToWaitIsAPauseOfTheWindowHoweverThatIsTold() {
        TrialPlan plan =
                new TrialPlan(
                        () -> TEXT, List.of(Way.BACKGROUND_THREAD), 1, folder, false, Pace.RACE);
        TrialsTask task =
                Fx.supply(() -> new TrialsTask(plan, this::slow, meter, new LateWindow()));
        workers.execute(task);
        Fx.await("the race", () -> task.getState() == Worker.State.SUCCEEDED);

        Lane lane = task.lanes().getFirst();
        assertThat(lane.keysMeanwhile()).isNotEmpty();
        assertThat(lane.keysThatWaited()).isEqualTo(lane.keysMeanwhile().size());
        assertThat(lane.longestPause()).isGreaterThanOrEqualTo(LateWindow.LATE);
        assertThat(lane.isPauseFelt()).isTrue();
        assertThat(lane.keysMeanwhile())
                .allSatisfy(key ->
                        assertThat(lane.frozen())
                                .anyMatch(frozen ->
                                        frozen.from() <= key.pressed()
                                                && frozen.to() >= key.shown().orElseThrow()));
        assertThat(Fx.supply(task::getValue).getFirst().pauses().longest())
                .isEqualTo(lane.longestPause());
    }

    @Test
    void keysBeforeAndAfterTheSaveBelongToTheLane() {
        Lane lane = lane(Way.BACKGROUND_THREAD);

        assertThat(lane.keys()).anyMatch(key -> key.pressed() < 0);
        assertThat(lane.keys()).anyMatch(key -> key.pressed() > lane.until());
    }

    @Test
    void theBandHasThePhasesInTheirOrder() {
        Lane lane = lane(Way.BACKGROUND_THREAD);

        assertThat(lane.ending()).isEqualTo(Lane.Ending.SAVED);
        assertThat(lane.stages().stream().map(Lane.Stage::phase).distinct())
                .containsExactly(SavePhase.values());
        assertThat(lane.stages().stream().mapToLong(Lane.Stage::written).max())
                .hasValue(TEXT.byteLength());
    }

    @Test
    void inTheBackgroundTheOtherWorkIsDoneFirstAndTheSaveIsWaitedFor() {
        Lane lane = lane(Way.BACKGROUND_THREAD);

        Lane.Count count = lane.count().orElseThrow();
        assertThat(count.words()).isEqualTo(WORDS);
        assertThat(count.to().orElseThrow()).isLessThan(lane.until());
        assertThat(lane.countedAfterwards()).isFalse();
        assertThat(lane.waitAtTheEnd()).isPresent();
    }

    @Test
    void onTheUiThreadTheOtherWorkHasToWait() {
        Lane lane = lane(Way.UI_THREAD);

        Lane.Count count = lane.count().orElseThrow();
        assertThat(count.from()).isGreaterThanOrEqualTo(lane.until());
        assertThat(lane.countedAfterwards()).isTrue();
        assertThat(count.to()).as("the end of the other work").isPresent();
        assertThat(count.words()).isEqualTo(WORDS);
        assertThat(lane.waitAtTheEnd()).isEmpty();
    }

    @Test
    void aLaneIsNotOverBeforeItsOtherWorkIs() {
        Pace hasty = new Pace(10, Duration.ZERO, true);
        TrialsTask task = begin(this::slow, GeneratedText.of(4 << 20), hasty, Way.UI_THREAD);
        Fx.await("the race", () -> task.getState() == Worker.State.SUCCEEDED);

        assertThat(task.lanes().getFirst().count().orElseThrow().to())
                .as("the end of the other work")
                .isPresent();
    }

    /** A thread that saves paints nothing, so this has to be on the screen before. */
    @Test
    void aLaneIsThereForSomeFramesBeforeItsSaveBegins() {
        List<Boolean> begun = new CopyOnWriteArrayList<>();
        Pace hasty = new Pace(10, Duration.ZERO, true);
        TrialsTask task = begin(this::slow, TEXT, hasty, Way.UI_THREAD);
        AnimationTimer frames =
                Fx.supply(() ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                task.lanes().forEach(lane -> begun.add(lane.hasBegun()));
                            }
                        });
        Fx.run(frames::start);
        Fx.await("the race", () -> task.getState() == Worker.State.SUCCEEDED);
        Fx.run(frames::stop);

        assertThat(begun.stream().takeWhile(is -> !is)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(begun.getLast()).isTrue();
    }

    @Test
    void whatHappensInTheNextLaneIsNotInThisOne() {
        TrialsTask task = begin(this::slow, Way.BACKGROUND_THREAD, Way.UI_THREAD);
        Fx.await("the race", () -> task.getState() == Worker.State.SUCCEEDED);

        Lane first = task.lanes().getFirst();
        assertThat(first.keys()).allMatch(key -> key.pressed() <= first.now());
        assertThat(first.frozen()).allMatch(frozen -> frozen.from() <= first.now());
        assertThat(first.now()).isLessThan(first.until() + SAVE.toNanos());
    }

    @Test
    void aChildThatIsKilledFailsTheRaceAndItsLaneSaysSo() {
        TrialsTask task =
                begin(ways(new Simulation.Stalling(Duration.ofSeconds(20)))::to, Way.CHILD_PROCESS);
        Fx.await(
                "the child to write",
                () ->
                        task.lanes().stream()
                                .flatMap(lane -> lane.stages().stream())
                                .anyMatch(stage -> stage.phase() == SavePhase.WRITING));

        children().forEach(ProcessHandle::destroyForcibly);

        Fx.await("the end", () -> task.getState() == Worker.State.FAILED);
        assertThat(Fx.supply(task::getException)).isInstanceOf(SaveException.class);
        assertThat(task.lanes().getFirst().ending()).isEqualTo(Lane.Ending.FAILED);
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("ChildMain"));
    }

    private TroubleTask.Finding finding(Simulation simulation, HalfWay halfWay) {
        TroubleTask task =
                Fx.supply(() ->
                        new TroubleTask(
                                GeneratedText.of(1 << 20),
                                folder,
                                "document.txt",
                                halfWay,
                                Way.BACKGROUND_THREAD,
                                ways(simulation).to(Way.BACKGROUND_THREAD),
                                meter,
                                new Window()));
        workers.execute(task);
        Fx.await("the end", () -> task.getState() == Worker.State.SUCCEEDED);
        assertThat(folder).isEmptyDirectory();
        return Fx.supply(task::getValue);
    }

    @Test
    void aFullDiskLeavesTheOldVersionAndNothingElse() {
        TroubleTask.Finding finding = finding(new Simulation.FullAfter(1 << 19), HalfWay.WAIT);

        assertThat(finding.failure()).isPresent();
        assertThat(finding.lane().ending()).isEqualTo(Lane.Ending.FAILED);
        assertThat(finding.onDisk()).isEqualTo(TroubleTask.OnDisk.OLD_VERSION);
        assertThat(finding.leftovers()).isZero();
    }

    @Test
    void aFailureThatIsToldIsNoSurpriseToTheProgram() {
        List<Throwable> surprises = new CopyOnWriteArrayList<>();
        Thread toolkit = Fx.supply(Thread::currentThread);
        var before = toolkit.getUncaughtExceptionHandler();
        toolkit.setUncaughtExceptionHandler((thread, e) -> surprises.add(e));
        try {
            finding(new Simulation.FullAfter(1 << 19), HalfWay.WAIT);
            Fx.run(() -> {});
        } finally {
            toolkit.setUncaughtExceptionHandler(before);
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void aCancelLeavesTheOldVersion() {
        TroubleTask.Finding finding =
                finding(new Simulation.Slow(2, Duration.ofMillis(1)), HalfWay.CANCEL);

        assertThat(finding.lane().ending()).isEqualTo(Lane.Ending.CANCELLED);
        assertThat(finding.onDisk()).isEqualTo(TroubleTask.OnDisk.OLD_VERSION);
        assertThat(finding.leftovers()).isZero();
    }

    @Test
    void whoeverQuitsWaitsForTheSaveInAWindowThatAnswers() {
        TroubleTask.Finding finding =
                finding(new Simulation.Slow(1, Duration.ofMillis(1)), HalfWay.QUIT);

        Lane lane = finding.lane();
        long quit = lane.quit().orElseThrow();
        assertThat(lane.ending()).isEqualTo(Lane.Ending.SAVED);
        assertThat(finding.onDisk()).isEqualTo(TroubleTask.OnDisk.NEW_VERSION);
        assertThat(lane.waitAtTheEnd()).contains(Duration.ofNanos(lane.until() - quit));
        assertThat(lane.keysMeanwhile())
                .anyMatch(key -> key.pressed() > quit && key.isShownBy(lane.until()));
    }

    @Test
    void aDiskThatIsSilentForAWhileHasTheNewVersion() {
        TroubleTask.Finding finding =
                finding(new Simulation.Stalling(Duration.ofMillis(300)), HalfWay.WAIT);

        assertThat(finding.failure()).isEmpty();
        assertThat(finding.lane().ending()).isEqualTo(Lane.Ending.SAVED);
        assertThat(finding.onDisk()).isEqualTo(TroubleTask.OnDisk.NEW_VERSION);
    }

    @Test
    void thePlainWriteIsLeftOutWhereItWouldProveNothing() throws Exception {
        TrialsTask task = begin(this::slow, Way.BACKGROUND_THREAD);
        Fx.await("the race", () -> task.getState() == Worker.State.SUCCEEDED);

        List<Trial> trials = Fx.supply(task::getValue);
        assertThat(trials.getFirst().plainWrite()).isEmpty();
        assertThat(TrialSummary.of(trials).ratio()).isEmpty();
        assertThat(TrialCsv.of(trials)).contains(",,");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
