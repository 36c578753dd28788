package org.keepsake.ui.lab.race;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.keepsake.background.Job;
import org.keepsake.lab.Lab;
import org.keepsake.lab.Way;
import org.keepsake.lab.Ways;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.lab.trials.GeneratedText;
import org.keepsake.lab.trials.Lane;
import org.keepsake.lab.trials.Trial;
import org.keepsake.lab.trials.TrialPlan;
import org.keepsake.lab.trials.TrialsTask;
import org.keepsake.lab.trials.TroubleTask;
import org.keepsake.save.SaveException;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;
import org.keepsake.ui.words.SimulationSentences;

/**
 * Lets the ways to save race, in a window of their own and on a storage of their own. FX thread;
 * the work is done on a worker.
 */
public final class RaceController {
    private static final System.Logger LOG = System.getLogger(RaceController.class.getName());

    /** Long enough to read what is going to happen. */
    private static final javafx.util.Duration LEAD = javafx.util.Duration.seconds(4);

    /** Fast enough not to bore, slow enough to be watched. */
    private static final Simulation TROUBLED = new Simulation.Slow(8, Duration.ofMillis(5));

    private final Stage owner;
    private final Messages messages;
    private final Lab lab;
    private final PulseMeter pulse;
    private final Executor workers;
    private final FailureSentences failures;
    private final LaneSentences sentences;
    private final SimulationSentences simulations;
    private final TrialsExport export;
    private Optional<RaceWindow> window = Optional.empty();

    /**
     * No race yet.
     *
     * @param lab gives ways to save on a storage of their own
     * @param pulse measures the pauses of the window
     * @param workers run the race
     */
    public RaceController(
            Stage owner,
            Messages messages,
            Lab lab,
            PulseMeter pulse,
            Executor workers,
            TrialsExport export) {
        this.owner = owner;
        this.messages = messages;
        this.lab = lab;
        this.pulse = pulse;
        this.workers = workers;
        this.export = export;
        failures = new FailureSentences(messages);
        sentences = new LaneSentences(messages);
        simulations = new SimulationSentences(messages);
    }

    /**
     * Opens the window, where a race starts by itself after a moment, or brings the one that is
     * open to the front with what it shows.
     */
    public void open(Editor editor) {
        if (window.filter(RaceWindow::isOpen).isEmpty()) {
            TrialsForm form = new TrialsForm(messages, editor);
            Session session = new Session(form, editor.file());
            RaceWindow opened = new RaceWindow(owner, messages, form.node(), session);
            session.window = Optional.of(opened);
            window = Optional.of(opened);
            opened.show();
            session.startSoon();
        }
        window.ifPresent(RaceWindow::toFront);
    }

    /** What goes on in one window. */
    private final class Session implements RaceWindow.Requests {
        private final TrialsForm form;
        private final Optional<Path> near;
        private Optional<RaceWindow> window = Optional.empty();
        private Optional<Job<?>> running = Optional.empty();
        private final PauseTransition lead = new PauseTransition(LEAD);

        Session(TrialsForm form, Optional<Path> near) {
            this.form = form;
            this.near = near;
            lead.setOnFinished(e -> start());
        }

        /** Leaves time to read what is going to happen. */
        void startSoon() {
            window.ifPresent(
                    here -> here.expect(messages.get("race.explanation") + " " + storage()));
            lead.play();
        }

        @Override
        public void start() {
            lead.stop();
            window.ifPresent(this::start);
        }

        private void start(RaceWindow here) {
            TrialPlan plan;
            try {
                plan = form.plan();
            } catch (InvalidPathException e) {
                here.idle(messages.get("trials.nowhere", e.getInput()));
                return;
            }
            Ways ways = lab.apart();
            ways.storage().choose(form.storage());
            TrialsTask task = new TrialsTask(plan, ways::to, pulse, here);
            task.whenSucceeded(trials -> here.idle(sentences.verdict(task.lanes())));
            here.follow(
                    messages.get("race.explanation") + " " + storage(),
                    plan.ways(),
                    plan.trials(),
                    task::lanes);
            run(task, here, task::lanes, plan.folder());
        }

        @Override
        public void start(Trouble trouble) {
            lead.stop();
            window.ifPresent(here -> {
                try {
                    start(trouble, form.folder(), here);
                } catch (InvalidPathException e) {
                    here.idle(messages.get("trials.nowhere", e.getInput()));
                }
            });
        }

        private void start(Trouble trouble, Path folder, RaceWindow here) {
            Ways ways = lab.apartOn(TROUBLED);
            ways.storage().choose(trouble.simulation());
            Way way = Way.BACKGROUND_THREAD;
            TroubleTask task =
                    new TroubleTask(
                            GeneratedText.of(TrialsForm.USUAL_SIZE),
                            folder,
                            messages.get("trouble.file"),
                            trouble.halfWay(),
                            way,
                            ways.to(way),
                            pulse,
                            here);
            task.whenSucceeded(finding -> here.idle(what(trouble, finding)));
            String name = messages.get("trouble." + trouble).replace("_", "");
            String what =
                    messages.get(
                            "trouble.explanation." + trouble,
                            messages.bytes(TrialsForm.USUAL_SIZE));
            Simulation simulation = trouble.simulation();
            boolean sound = simulation instanceof Simulation.Real;
            here.follow(
                    what
                            + " "
                            + messages.get(
                                    "trouble.simulated",
                                    simulations.choice(sound ? TROUBLED : simulation)),
                    messages.get("race.running.trouble", name),
                    List.of(way),
                    task::lanes);
            run(task, here, task::lanes, folder);
        }

        private void run(Job<?> task, RaceWindow here, Supplier<List<Lane>> lanes, Path folder) {
            task.whenCancelled(() -> here.idle(cancelled(lanes.get())))
                    .whenFailed(Throwable.class, e -> here.idle(failure(e, folder)));
            running = Optional.of(task);
            workers.execute(task);
        }

        /** On the UI thread a save runs to its end, whatever is pressed meanwhile. */
        private String cancelled(List<Lane> lanes) {
            boolean late =
                    !lanes.isEmpty()
                            && lanes.getLast().way() == Way.UI_THREAD
                            && lanes.getLast().ending() == Lane.Ending.SAVED;
            return messages.get(late ? "trials.cancelled.late" : "trials.cancelled");
        }

        @Override
        public void cancel() {
            if (lead.getStatus() == Animation.Status.RUNNING) {
                lead.stop();
                window.ifPresent(here -> here.idle(""));
            }
            running.ifPresent(Job::cancel);
        }

        @Override
        public void exportTable(List<Trial> trials) {
            window.ifPresent(here -> export.table(trials, near, here::say));
        }

        @Override
        public void exportPicture(Node results) {
            window.ifPresent(here -> export.picture(results, near, here::say));
        }

        /** Whether the storage is simulated, and how. */
        private String storage() {
            return form.storage() instanceof Simulation.Real
                    ? messages.get("race.real")
                    : messages.get("race.simulated", simulations.choice(form.storage()));
        }

        /** What the person sees, what is on the disk, and what became of the text. */
        private String what(Trouble trouble, TroubleTask.Finding finding) {
            String seen =
                    finding.failure()
                            .map(this::notice)
                            .orElseGet(() ->
                                    messages.get(
                                            "trouble.seen." + trouble, waitFor(finding.lane())));
            return String.join(
                    "\n",
                    messages.get("trouble.seen", seen),
                    messages.get(
                            finding.leftovers() == 0 ? "trouble.disk" : "trouble.disk.left",
                            messages.get("trouble.disk." + finding.onDisk())),
                    messages.get(
                            finding.lane().isPauseFelt() ? "trouble.text.busy" : "trouble.text",
                            messages.get("trouble.text." + finding.lane().ending()),
                            messages.duration(finding.lane().longestPause()),
                            finding.lane().keysThatWaited()));
        }

        private String notice(SaveException e) {
            return messages.get(
                    "trouble.seen.notice",
                    failures.notSaved(e.failure(), Messages.fileName(e.path())),
                    messages.get("action.retry"),
                    messages.get("action.saveas"));
        }

        private String waitFor(Lane lane) {
            return messages.duration(lane.waitAtTheEnd().orElse(Duration.ZERO));
        }

        private String failure(Throwable cause, Path folder) {
            LOG.log(System.Logger.Level.WARNING, "Not compared", cause);
            return cause instanceof SaveException failure
                    ? messages.get(
                            "trials.failed",
                            failures.reason(failure.failure(), Messages.fileName(failure.path())))
                    : messages.get("trials.nowhere", folder.toString());
        }
    }
}
