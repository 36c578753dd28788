package org.keepsake.ui.lab;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.keepsake.lab.Ways;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.lab.trials.Trial;
import org.keepsake.lab.trials.TrialPlan;
import org.keepsake.lab.trials.TrialsTask;
import org.keepsake.save.SaveException;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.words.FailureSentences;
import org.keepsake.ui.words.Messages;

/** Compares the ways to save, in a window of its own. FX thread; the work is done on a worker. */
public final class TrialsController {
    private static final System.Logger LOG = System.getLogger(TrialsController.class.getName());

    private final Stage owner;
    private final Messages messages;
    private final Supplier<Ways> apart;
    private final PulseMeter pulse;
    private final Executor workers;
    private final FailureSentences sentences;
    private final TrialsExport export;
    private Optional<TrialsWindow> window = Optional.empty();

    /**
     * Compares nothing yet.
     *
     * @param apart gives ways to compare, on a storage of their own
     * @param pulse measures the window's pauses meanwhile
     * @param workers run the comparison
     */
    public TrialsController(
            Stage owner,
            Messages messages,
            Supplier<Ways> apart,
            PulseMeter pulse,
            Executor workers,
            TrialsExport export) {
        this.owner = owner;
        this.messages = messages;
        this.apart = apart;
        this.pulse = pulse;
        this.workers = workers;
        this.sentences = new FailureSentences(messages);
        this.export = export;
    }

    /**
     * Opens the window, for the document that is in front now, or brings the one that is open to
     * the front.
     */
    public void open(Editor editor) {
        if (window.filter(TrialsWindow::isOpen).isEmpty()) {
            TrialsForm form = new TrialsForm(messages, editor);
            Session session = new Session(form, editor.file());
            TrialsWindow opened = new TrialsWindow(owner, messages, form, session);
            session.window = Optional.of(opened);
            window = Optional.of(opened);
            opened.show();
        }
        window.ifPresent(TrialsWindow::toFront);
    }

    /** What goes on in one window. */
    private final class Session implements TrialsWindow.Requests {
        private final TrialsForm form;
        private final Optional<Path> near;
        private final Ways ways = apart.get();
        private Optional<TrialsWindow> window = Optional.empty();
        private Optional<TrialsTask> running = Optional.empty();

        Session(TrialsForm form, Optional<Path> near) {
            this.form = form;
            this.near = near;
        }

        @Override
        public void start() {
            window.ifPresent(this::start);
        }

        private void start(TrialsWindow here) {
            TrialPlan plan;
            try {
                plan = form.plan();
            } catch (InvalidPathException e) {
                here.idle(messages.get("trials.nowhere", e.getInput()));
                return;
            }
            ways.storage().choose(form.storage());
            TrialsTask task = new TrialsTask(plan, ways::to, pulse, here);
            task.whenSucceeded(trials ->
                            here.idle(
                                    messages.get(
                                            "trials.done",
                                            plan.trials(),
                                            messages.bytes(trials.getFirst().bytes()))))
                    .whenCancelled(() -> here.idle(messages.get("trials.cancelled")))
                    .whenFailed(Throwable.class, e -> here.idle(failure(e, plan)));
            running = Optional.of(task);
            here.follow(task);
            workers.execute(task);
        }

        @Override
        public void cancel() {
            running.ifPresent(TrialsTask::cancel);
        }

        @Override
        public void exportTable(List<Trial> trials) {
            window.ifPresent(here -> export.table(trials, near, here::say));
        }

        @Override
        public void exportPicture(Node results) {
            window.ifPresent(here -> export.picture(results, near, here::say));
        }

        private String failure(Throwable cause, TrialPlan plan) {
            LOG.log(System.Logger.Level.WARNING, "Not compared", cause);
            return cause instanceof SaveException failure
                    ? messages.get(
                            "trials.failed",
                            sentences.reason(failure.failure(), Messages.fileName(failure.path())))
                    : messages.get("trials.nowhere", plan.folder().toString());
        }
    }
}
