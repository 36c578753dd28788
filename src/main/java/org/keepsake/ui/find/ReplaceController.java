package org.keepsake.ui.find;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import javafx.concurrent.WorkerStateEvent;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.ReplaceOneTask;
import org.keepsake.background.ReplaceTask;
import org.keepsake.document.Selection;
import org.keepsake.search.MistakeException;
import org.keepsake.search.Replacement;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/**
 * Replaces what the bar asks for, each time as one step of undo. A worker does it while typing goes
 * on; when the text has changed meanwhile, all are replaced again in the newest, and a single one
 * is left alone. FX thread.
 */
final class ReplaceController {
    private static final System.Logger LOG = System.getLogger(ReplaceController.class.getName());

    /** Who is told. */
    interface Listener {
        /**
         * Matches were replaced.
         *
         * @param goOnFrom where the one that was replaced ends now; empty if all were
         */
        void replaced(long count, Optional<Long> goOnFrom);
    }

    private final Executor workers;
    private final FindBar bar;
    private final FindSentences sentences;
    private final Listener listener;
    private Optional<Task<?>> running = Optional.empty();

    ReplaceController(Executor workers, FindBar bar, FindSentences sentences, Listener listener) {
        this.workers = workers;
        this.bar = bar;
        this.sentences = sentences;
        this.listener = listener;
    }

    boolean isRunning() {
        return running.isPresent();
    }

    void cancel() {
        running.ifPresent(Task::cancel);
        running = Optional.empty();
    }

    /** Replaces the match from byte {@code start} to before byte {@code end}. */
    void one(Editor editor, long start, long end) {
        Replacement replacement = replacement(editor);
        if (replacement == null) {
            return;
        }
        Text text = editor.document().text();
        ReplaceOneTask task = new ReplaceOneTask(replacement, text, start, end);
        run(
                task,
                () ->
                        task.getValue()
                                .ifPresent(with -> put(editor, text, start, end, Text.of(with))));
    }

    private void put(Editor editor, Text text, long start, long end, Text with) {
        long behind = start + with.byteLength();
        if (editor.takeReplaced(text, text.replace(start, end, with), Selection.caretAt(behind))) {
            listener.replaced(1, Optional.of(behind));
        }
    }

    /** Replaces all. */
    void all(Editor editor) {
        Replacement replacement = replacement(editor);
        if (replacement == null) {
            return;
        }
        Text text = editor.document().text();
        ReplaceTask task = new ReplaceTask(replacement, text);
        task.progressProperty()
                .subscribe((was, done) -> {
                    if (isRunning(task)) {
                        bar.say(sentences.replacing(done.doubleValue()), FindBar.Mood.CALM);
                    }
                });
        run(
                task,
                () -> {
                    Text now = task.getValue().text();
                    Selection after =
                            Selection.caretAt(editor.selection().start()).moved(text, now);
                    if (editor.takeReplaced(text, now, after)) {
                        listener.replaced(task.getValue().count(), Optional.empty());
                    } else {
                        all(editor);
                    }
                });
    }

    private void run(Task<?> task, Runnable succeeded) {
        cancel();
        running = Optional.of(task);
        task.addEventHandler(
                WorkerStateEvent.WORKER_STATE_SUCCEEDED,
                e -> {
                    if (isRunning(task)) {
                        running = Optional.empty();
                        succeeded.run();
                    }
                });
        task.addEventHandler(
                WorkerStateEvent.WORKER_STATE_FAILED,
                e -> {
                    if (isRunning(task)) {
                        running = Optional.empty();
                        LOG.log(System.Logger.Level.WARNING, "Not replaced", task.getException());
                        bar.say(sentences.notReplaced(task.getException()), FindBar.Mood.BAD_QUERY);
                    }
                });
        workers.execute(task);
    }

    private boolean isRunning(Task<?> task) {
        return running.filter(task::equals).isPresent();
    }

    /** What the bar asks for; null, and said, if it has a mistake or cannot be done now. */
    private @Nullable Replacement replacement(Editor editor) {
        if (editor.isLoading() || bar.query().text().isEmpty()) {
            return null;
        }
        try {
            bar.query().compile();
        } catch (MistakeException e) {
            bar.say(sentences.of(e), FindBar.Mood.BAD_QUERY);
            return null;
        }
        try {
            return Replacement.of(
                    bar.query(),
                    bar.replacement(),
                    editor.document()
                            .text()
                            .lineBreaks()
                            .only()
                            .orElse(editor.document().lineBreak()));
        } catch (MistakeException e) {
            bar.say(sentences.of(e), FindBar.Mood.BAD_REPLACEMENT);
            return null;
        }
    }
}
