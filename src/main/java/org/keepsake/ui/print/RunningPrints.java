package org.keepsake.ui.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.keepsake.ui.dialog.Prompts;

/** The print jobs that run, which quitting waits for unless the user gives them up. FX thread. */
final class RunningPrints {
    private final Prompts prompts;

    /** Each job with the name of its document, the oldest first. */
    private final SequencedMap<PrintJob, String> jobs = new LinkedHashMap<>();

    private Optional<Runnable> waiting = Optional.empty();

    /** Takes the question back that is being asked. */
    private Optional<Runnable> question = Optional.empty();

    RunningPrints(Prompts prompts) {
        this.prompts = prompts;
    }

    void started(PrintJob job, String name) {
        jobs.put(job, name);
    }

    void ended(PrintJob job) {
        jobs.remove(job);
        if (jobs.isEmpty()) {
            withdraw();
            goOn();
        }
    }

    /**
     * Runs {@code then} once nothing is being printed, or the user gives up what is. A second call
     * replaces the first, and asks again.
     */
    void whenDone(Runnable then) {
        if (jobs.isEmpty()) {
            then.run();
            return;
        }
        waiting = Optional.of(then);
        if (question.isEmpty()) {
            question =
                    Optional.of(
                            prompts.askToStopPrinting(
                                    jobs.firstEntry().getValue(), this::answered));
        }
    }

    /** No longer runs what waits, and takes the question back. */
    void callOff() {
        waiting = Optional.empty();
        withdraw();
    }

    private void withdraw() {
        question.ifPresent(Runnable::run);
        question = Optional.empty();
    }

    private void answered(boolean stop) {
        question = Optional.empty();
        if (stop) {
            // Each ends at once, and the last one ends the waiting.
            List.copyOf(jobs.keySet()).forEach(PrintJob::cancel);
        }
    }

    private void goOn() {
        Optional<Runnable> then = waiting;
        waiting = Optional.empty();
        then.ifPresent(Runnable::run);
    }
}
