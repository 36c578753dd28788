package org.keepsake.lab.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.background.Fx;
import org.keepsake.background.SaveWay;
import org.keepsake.background.Workers;
import org.keepsake.lab.Way;
import org.keepsake.lab.Ways;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.simulation.SystemCalls;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/** What the comparison measures, with savers that take as long as the test says. */
class TrialsTaskTest {
    private static final Duration SAVE = Duration.ofMillis(400);
    private static final Text TEXT = Text.of("A tiny document.");

    @TempDir Path folder;
    @TempDir Path state;

    private final Workers workers = new Workers();
    private final AtomicInteger typed = new AtomicInteger();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final PulseMeter meter = new PulseMeter(Platform::runLater);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private SaveWay way(Way how) {
        SystemFiles files = new SystemFiles();
        return new Ways(files, new RecoveryFolder(state, files), workers).to(how);
    }

    @AfterEach
    void close() {
        meter.close();
        workers.close();
    }

    /** The real way, and before it a wait on the thread that saves. */
    private SaveWay slow(Way how) {
        SaveWay real = way(how);
        return new SaveWay(
                (request, monitor) -> {
                    SystemCalls.block(SAVE);
                    return real.saver().save(request, monitor);
                },
                real.executor());
    }

    private TrialsTask run(Function<Way, SaveWay> ways, int rounds, Way... order) {
        TrialPlan plan = new TrialPlan(() -> TEXT, List.of(order), rounds, folder);
        TrialsTask task = Fx.supply(() -> new TrialsTask(plan, ways, meter, new Notes()));
        workers.execute(task);
        return task;
    }

    private List<Trial> trials(Function<Way, SaveWay> ways, int rounds, Way... order) {
        TrialsTask task = run(ways, rounds, order);
        Fx.await("the trials", () -> task.getState() == Worker.State.SUCCEEDED);
        return Fx.supply(() -> new ArrayList<>(task.getValue()));
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private void awaitNothingLeft() {
        Fx.await(
                "the folder to be clean",
                () -> {
                    try {
                        return left().isEmpty();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private final class Notes implements TrialsTask.Witness {
        @Override
        public void press(Runnable shown) {
            typed.incrementAndGet();
            shown.run();
        }

        @Override
        public void begins(Way way, int round) {
            begun.add(way + " " + round);
        }

        @Override
        public void measured(Trial trial) {}
    }

    /** The clock goes on while the process is stopped; the first save is the one that is hit. */
    @Test
    void aSaveDuringWhichTheProcessStoodStillIsMadeAgain() {
        AtomicLong stopped = new AtomicLong();
        AtomicInteger saves = new AtomicInteger();
        SaveWay real = way(Way.BACKGROUND_THREAD);
        SaveWay hit =
                new SaveWay(
                        (request, monitor) -> {
                            if (saves.getAndIncrement() == 0) {
                                stopped.addAndGet(2 * Heartbeat.LATE);
                            }
                            return real.saver().save(request, monitor);
                        },
                        real.executor());
        TrialPlan plan = new TrialPlan(() -> TEXT, List.of(Way.BACKGROUND_THREAD), 1, folder);
        TrialsTask task =
                Fx.supply(() ->
                        new TrialsTask(
                                plan,
                                way -> hit,
                                meter,
                                new Notes(),
                                () -> System.nanoTime() + stopped.get()));
        workers.execute(task);
        Fx.await("the trials", () -> task.getState() == Worker.State.SUCCEEDED);

        assertThat(saves).hasValue(2);
        assertThat(Fx.supply(task::getValue)).hasSize(1);
        assertThat(begun).hasSize(1);
    }

    @Test
    void theFxThreadThatSavesAnswersNobodyMeanwhile() {
        Trial trial = trials(this::slow, 1, Way.UI_THREAD).getFirst();

        assertThat(trial.durable()).isGreaterThanOrEqualTo(SAVE);
        assertThat(trial.pauses().longest()).isGreaterThanOrEqualTo(SAVE.minusMillis(20));
        assertThat(trial.keys().pressed()).isGreaterThanOrEqualTo(5);
        assertThat(trial.keys().handled()).isLessThanOrEqualTo(1);
        assertThat(typed.get()).isGreaterThanOrEqualTo(trial.keys().pressed());
    }

    @Test
    void aSaveInTheBackgroundLetsKeysThrough() {
        Trial trial = trials(this::slow, 1, Way.BACKGROUND_THREAD).getFirst();

        assertThat(trial.durable()).isGreaterThanOrEqualTo(SAVE);
        assertThat(trial.pauses().longest()).isLessThan(SAVE);
        assertThat(trial.keys().pressed()).isGreaterThanOrEqualTo(5);
        assertThat(trial.keys().handled()).isGreaterThanOrEqualTo(trial.keys().pressed() - 1);
    }

    @Test
    void waysTakeTurnsAndEachRoundBeginsWithTheNext() throws IOException {
        List<Trial> trials = trials(this::way, 2, Way.UI_THREAD, Way.BACKGROUND_THREAD);

        assertThat(begun)
                .containsExactly(
                        "UI_THREAD 1", "BACKGROUND_THREAD 1", "BACKGROUND_THREAD 2", "UI_THREAD 2");
        assertThat(trials).hasSize(4);
        assertThat(trials.get(0).plainWrite()).isEqualTo(trials.get(1).plainWrite());
        assertThat(trials).allMatch(t -> t.bytes() == TEXT.byteLength());
        assertThat(left()).isEmpty();
    }

    /** What another save has just written would have to be compared, byte by byte. */
    @Test
    void everySaveReplacesAFileOfItsOwn() {
        List<SaveRequest> requests = new CopyOnWriteArrayList<>();
        List<String> replaced = new CopyOnWriteArrayList<>();
        trials(
                how -> {
                    SaveWay real = way(how);
                    return new SaveWay(
                            (request, monitor) -> {
                                requests.add(request);
                                replaced.add(Files.exists(request.path()) ? "a file" : "nothing");
                                return real.saver().save(request, monitor);
                            },
                            real.executor());
                },
                2,
                Way.UI_THREAD,
                Way.BACKGROUND_THREAD);

        assertThat(requests).extracting(SaveRequest::path).hasSize(4).doesNotHaveDuplicates();
        assertThat(requests)
                .extracting(SaveRequest::expected)
                .hasOnlyElementsOfType(Expected.Ours.class);
        assertThat(replaced).containsOnly("a file");
        assertThat(state.resolve("theirs")).as("copies of what was replaced").doesNotExist();
    }

    /** Ends only when it is told to: by a monitor that throws. */
    private SaveWay endless(Way how) {
        return new SaveWay(
                (request, monitor) -> {
                    while (true) {
                        SystemCalls.block(Duration.ofMillis(1));
                        monitor.progress(0, 1);
                    }
                },
                workers);
    }

    @Test
    void cancelReachesTheSaveThatIsRunning() {
        TrialsTask task = run(this::endless, 1, Way.BACKGROUND_THREAD);
        Fx.await("the save", () -> !begun.isEmpty());
        Fx.run(() -> {});

        Fx.run(task::cancel);

        awaitNothingLeft();
    }

    @Test
    void aCancelledComparisonLeavesNothing() {
        TrialsTask task = run(this::slow, 50, Way.BACKGROUND_THREAD);
        Fx.await("the second save", () -> begun.size() > 1);

        Fx.run(task::cancel);

        assertThat(Fx.supply(task::getState)).isEqualTo(Worker.State.CANCELLED);
        awaitNothingLeft();
        assertThat(begun).hasSizeLessThan(50);
    }
}
