package org.keepsake.ui.recovery;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.keepsake.background.Job;
import org.keepsake.storage.replace.RecoveryReport;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Lets no file be opened before what an earlier session left in the middle of a save is put right,
 * and reports what became of each such file.
 */
public final class RecoveryController {
    private static final System.Logger LOG = System.getLogger(RecoveryController.class.getName());

    private final Future<RecoveryReport> repair;
    private final Executor workers;
    private final EditorTabs tabs;
    private final Messages messages;

    public RecoveryController(
            Future<RecoveryReport> repair, Executor workers, EditorTabs tabs, Messages messages) {
        this.repair = repair;
        this.workers = workers;
        this.tabs = tabs;
        this.messages = messages;
    }

    /**
     * Runs {@code then} when the repair has ended, whether it succeeded or not: at once if it has
     * ended already.
     */
    public void onceRepaired(Runnable then) {
        switch (repair.state()) {
            case SUCCESS -> repaired(repair.resultNow(), then);
            case FAILED -> notRepaired(repair.exceptionNow(), then);
            default ->
                    workers.execute(
                            Job.of(_ -> repair.get())
                                    .whenSucceeded(report -> repaired(report, then))
                                    .whenFailed(
                                            ExecutionException.class, e -> notRepaired(e, then)));
        }
    }

    private void repaired(RecoveryReport report, Runnable then) {
        then.run();
        report.outcomes().forEach(this::tell);
    }

    private static void notRepaired(Throwable cause, Runnable then) {
        LOG.log(System.Logger.Level.WARNING, "Not repaired", cause);
        then.run();
    }

    private void tell(RecoveryReport.Outcome outcome) {
        switch (outcome) {
            case RecoveryReport.Finished(Path target) ->
                    show(
                            target,
                            NoticePane.Kind.INFORMATION,
                            sentence("recovery.finished", target));
            case RecoveryReport.RolledBack(Path target) ->
                    show(target, NoticePane.Kind.INFORMATION, sentence("recovery.undone", target));
            case RecoveryReport.Mismatch(Path target, Path oldBytes, Path newBytes) ->
                    show(
                            target,
                            NoticePane.Kind.CAUTION,
                            sentence("recovery.mismatch", target, oldBytes, newBytes));
            case RecoveryReport.Unfinished(
                            Path target,
                            Path oldBytes,
                            Path newBytes,
                            var fault,
                            Exception cause) -> {
                LOG.log(System.Logger.Level.WARNING, "Not recovered: " + target, cause);
                show(
                        target,
                        NoticePane.Kind.FAILURE,
                        sentence("recovery.unfinished", target, oldBytes, newBytes));
            }
            case RecoveryReport.NotUnderstood(Path folder, Exception cause) -> {
                LOG.log(System.Logger.Level.WARNING, "Not understood, kept: " + folder, cause);
                show(
                        folder,
                        NoticePane.Kind.CAUTION,
                        messages.get("recovery.notUnderstood", folder));
            }
        }
    }

    private String sentence(String key, Path target, Path... copies) {
        return messages.get(
                key,
                Stream.concat(Stream.of(Messages.fileName(target)), Stream.of(copies)).toArray());
    }

    private void show(Path target, NoticePane.Kind kind, String sentence) {
        tabs.active()
                .notices()
                .show(
                        new NoticePane.Notice(
                                target, kind, IconShape.LIFE_BUOY, sentence, List.of()));
    }
}
