package org.keepsake.ui.format;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import org.keepsake.background.RewriteTask;
import org.keepsake.background.Rewriting;
import org.keepsake.text.LineBreak;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.notice.FailureNotices;

/**
 * Converts all line endings of a document to one kind, as one undo step. A worker does it while the
 * user types on, and starts over if the text has changed meanwhile.
 */
final class LineEndingController {
    private final Executor workers;
    private final FailureNotices failures;

    LineEndingController(Executor workers, FailureNotices failures) {
        this.workers = workers;
        this.failures = failures;
    }

    /** Converts the document; does nothing while it is being loaded. */
    void convert(Editor editor, LineBreak kind) {
        if (!editor.isLoading()) {
            editor.conversionProperty().get().ifPresent(Task::cancel);
            editor.document().lineBreaks().choose(kind);
            start(editor, kind);
        }
    }

    private void start(Editor editor, LineBreak kind) {
        new Rewriting(
                        () ->
                                new RewriteTask(
                                        editor.document().text(),
                                        (text, progress) -> text.withLineBreaks(kind, progress)),
                        editor.text()::take,
                        pass -> editor.text().whenEditable(() -> workers.execute(pass)))
                .start(Rewriting.UNTIL_TAKEN, task -> show(editor, task, kind), () -> {});
    }

    private void show(Editor editor, RewriteTask task, LineBreak kind) {
        editor.conversionProperty().set(Optional.of(task));
        task.whenFailed(
                        Throwable.class,
                        e -> failures.notConverted(editor, e, () -> convert(editor, kind)))
                .whenEnded(() -> ended(editor, task));
    }

    private static void ended(Editor editor, RewriteTask task) {
        if (editor.conversionProperty().get().filter(task::equals).isPresent()) {
            editor.conversionProperty().set(Optional.empty());
        }
    }
}
