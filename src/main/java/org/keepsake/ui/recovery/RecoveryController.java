package org.keepsake.ui.recovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.keepsake.background.Job;
import org.keepsake.storage.UnderRepair;
import org.keepsake.storage.replace.RecoveryReport;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Tells of files that an earlier session left in the middle of a save: that they are being put
 * right, if that takes longer, and what became of each.
 */
public final class RecoveryController {
    private static final System.Logger LOG = System.getLogger(RecoveryController.class.getName());

    /** What is repaired within this time need not be told twice. */
    private static final Duration SOON = Duration.seconds(1);

    private final UnderRepair underRepair;
    private final Future<RecoveryReport> repair;
    private final Executor readers;
    private final EditorTabs tabs;
    private final Messages messages;

    /** Takes back what was said while files were being repaired. */
    private final List<Runnable> said = new ArrayList<>();

    /**
     * Creates a controller.
     *
     * @param readers wait for the repair
     */
    public RecoveryController(
            UnderRepair underRepair,
            Future<RecoveryReport> repair,
            Executor readers,
            EditorTabs tabs,
            Messages messages) {
        this.underRepair = underRepair;
        this.repair = repair;
        this.readers = readers;
        this.tabs = tabs;
        this.messages = messages;
    }

    /** Tells what there is to tell: at once, if the repair has ended already. */
    public void tell() {
        switch (repair.state()) {
            case SUCCESS -> repaired(repair.resultNow());
            case FAILED -> notRepaired(repair.exceptionNow());
            default -> {
                readers.execute(
                        Job.of(_ -> underRepair.found()).whenSucceeded(this::tellIfItTakesLonger));
                readers.execute(
                        Job.of(_ -> repair.get())
                                .whenSucceeded(this::repaired)
                                .whenFailed(ExecutionException.class, this::notRepaired));
            }
        }
    }

    private void tellIfItTakesLonger(Set<Path> torn) {
        PauseTransition wait = new PauseTransition(SOON);
        wait.setOnFinished(e -> {
            if (!repair.isDone()) {
                torn.forEach(this::tellThatItIsRepaired);
            }
        });
        wait.play();
    }

    private void tellThatItIsRepaired(Path target) {
        NoticePane notices = tabs.active().notices();
        NoticePane.Notice notice =
                notice(target, NoticePane.Kind.INFORMATION, sentence("recovery.running", target));
        notices.show(notice);
        said.add(() -> notices.hide(notice));
    }

    private void repaired(RecoveryReport report) {
        said.forEach(Runnable::run);
        report.outcomes().forEach(this::tell);
    }

    private void notRepaired(Throwable cause) {
        said.forEach(Runnable::run);
        LOG.log(System.Logger.Level.WARNING, "Not repaired", cause);
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
        tabs.active().notices().show(notice(target, kind, sentence));
    }

    private static NoticePane.Notice notice(Path target, NoticePane.Kind kind, String sentence) {
        return new NoticePane.Notice(target, kind, IconShape.LIFE_BUOY, sentence, List.of());
    }
}
