package org.keepsake.tour.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.keepsake.background.Workers;
import org.keepsake.lab.Way;
import org.keepsake.lab.Ways;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.trials.GeneratedText;
import org.keepsake.lab.trials.Trial;
import org.keepsake.lab.trials.TrialPlan;
import org.keepsake.lab.trials.TrialSummary;
import org.keepsake.lab.trials.TrialsTask;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.UnexpectedException;

/** Compares the ways to save while a robot types into the document that is open in the window. */
final class SaveBench implements AutoCloseable {
    private static final List<Way> WAYS = List.of(Way.values());
    private static final long WARM_UP_SIZE = 1 << 16;
    private static final int WARM_UP_ROUNDS = 10;

    private final Path folder;
    private final Workers workers = new Workers();
    private final PulseMeter meter = new PulseMeter(Platform::runLater);
    private final Ways ways;
    private final Robot robot = Actor.see(Robot::new);
    private final MarkdownTable table =
            new MarkdownTable(
                    "document, saved by",
                    "durable, ms",
                    "plain write, ms",
                    "ratio",
                    "longest pause, ms",
                    "99 of 100 pauses, ms",
                    "keys handled",
                    "slowest key, ms");

    /** Creates a benchmark that saves to this folder and types into the focused window. */
    SaveBench(Path folder) {
        this.folder = folder;
        SystemFiles files = new SystemFiles();
        ways = new Ways(files, new RecoveryFolder(folder.resolve("recovery"), files), workers);
        run(() -> GeneratedText.of(WARM_UP_SIZE), WARM_UP_ROUNDS);
    }

    MarkdownTable table() {
        return table;
    }

    void measure(String name, long size, int rounds) {
        for (TrialSummary way : TrialSummary.ofEach(run(() -> GeneratedText.of(size), rounds))) {
            table.row(
                    name + ", " + way.way().toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                    MarkdownTable.spread(way.durable()),
                    MarkdownTable.spread(way.plainWrite().orElseThrow()),
                    MarkdownTable.spread(way.ratio().orElseThrow()),
                    MarkdownTable.spread(way.longestPause()),
                    MarkdownTable.spread(way.p99Pause()),
                    way.keysHandled() + " of " + way.keysPressed(),
                    MarkdownTable.spread(way.slowestKey()));
        }
    }

    private List<Trial> run(Supplier<Text> document, int rounds) {
        TrialPlan plan = new TrialPlan(document, WAYS, rounds, folder);
        TrialsTask task = Actor.see(() -> new TrialsTask(plan, ways::to, meter, new Typist()));
        workers.execute(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new UnexpectedException("a save failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedException("the benchmark was interrupted", e);
        }
    }

    @Override
    public void close() {
        meter.close();
        workers.close();
    }

    /** The length of a word with the space after it. */
    private static final int WORD = 6;

    private final class Typist implements TrialsTask.Witness {
        private int typed;

        @Override
        public void press(Runnable shown) {
            typed++;
            // The robot's methods return once the event has been handled.
            robot.keyType(typed % WORD == 0 ? KeyCode.SPACE : KeyCode.A);
            shown.run();
        }

        @Override
        public void begins(Way way, int round) {}

        @Override
        public void measured(Trial trial) {}
    }
}
