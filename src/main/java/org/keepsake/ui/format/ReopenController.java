package org.keepsake.ui.format;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import org.keepsake.background.LoadTask;
import org.keepsake.document.Selection;
import org.keepsake.load.LoadPipeline;
import org.keepsake.ui.close.CloseController;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.notice.FailureNotices;
import org.keepsake.ui.open.Loading;

/**
 * Reads a document's file again in a charset that the user has chosen. It asks about unsaved edits
 * first. The text stays as it is until the whole file is read, and if that fails. Undo cannot go
 * back, because the earlier text, written in the new charset, would be a different file.
 */
final class ReopenController {
    private static final System.Logger LOG = System.getLogger(ReopenController.class.getName());

    private final LoadPipeline pipeline;
    private final Executor workers;
    private final CloseController closes;
    private final FailureNotices failures;

    ReopenController(
            LoadPipeline pipeline,
            Executor workers,
            CloseController closes,
            FailureNotices failures) {
        this.pipeline = pipeline;
        this.workers = workers;
        this.closes = closes;
        this.failures = failures;
    }

    /** Reopens the file; does nothing if the document has none or is being loaded. */
    void reopen(Editor editor, Charset charset) {
        if (editor.document().path().isPresent() && !editor.isLoading()) {
            closes.close(
                    editor,
                    () -> editor.document().path().ifPresent(path -> load(editor, path, charset)));
        }
    }

    private void load(Editor editor, Path path, Charset charset) {
        LoadTask task = new LoadTask(pipeline, path, Optional.of(charset), beginning -> {});
        editor.conversionProperty().get().ifPresent(Task::cancel);
        Loading.into(
                editor,
                task,
                file -> {
                    int line = editor.text().caret().line();
                    editor.document().loaded(file);
                    editor.saveStateProperty().set(new SaveState.Idle());
                    editor.notices().hide(path);
                    int last = file.text().lineCount() - 1;
                    long start = file.text().lineStart(Math.min(line, last));
                    editor.text().select(Selection.caretAt(start));
                },
                e -> {
                    LOG.log(System.Logger.Level.WARNING, "Not reopened: " + path, e);
                    failures.notReopened(editor, e, () -> reopen(editor, charset));
                });
        workers.execute(task);
    }
}
