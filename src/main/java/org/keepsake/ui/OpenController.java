package org.keepsake.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.WorkerStateEvent;
import org.keepsake.background.LoadTask;
import org.keepsake.save.LoadException;
import org.keepsake.save.LoadFailure;
import org.keepsake.save.LoadPipeline;
import org.keepsake.storage.StorageFailure;

/**
 * Opens files, each on a worker. The beginning of the text shows at once; editing starts when all
 * of it is there. A file that cannot be read leaves no editor behind that could be saved over it.
 * FX thread.
 */
final class OpenController {
    private static final System.Logger LOG = System.getLogger(OpenController.class.getName());

    private final LoadPipeline pipeline;
    private final Executor readers;
    private final EditorTabs tabs;
    private final Prompts prompts;
    private final FailureNotices failures;

    OpenController(
            LoadPipeline pipeline,
            Executor readers,
            EditorTabs tabs,
            Prompts prompts,
            FailureNotices failures) {
        this.pipeline = pipeline;
        this.readers = readers;
        this.tabs = tabs;
        this.prompts = prompts;
        this.failures = failures;
    }

    /** Asks which files to open, and opens them. */
    void ask() {
        prompts.askFilesToOpen(tabs.active().document().path(), files -> files.forEach(this::open));
    }

    /** Opens {@code file}, or brings it to the front when it is open already. */
    void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Optional<Editor> open = tabs.find(path);
        if (open.isPresent()) {
            tabs.bringToFront(open.get());
            return;
        }
        Editor before = tabs.active();
        Editor editor = before.isUntouched() ? before : tabs.add();
        tabs.bringToFront(editor);
        load(path, editor);
    }

    private void load(Path path, Editor editor) {
        LoadTask task = new LoadTask(pipeline, path, editor.document()::preview);
        editor.loadingProperty().set(Optional.of(task));
        task.addEventHandler(
                WorkerStateEvent.WORKER_STATE_SUCCEEDED,
                e -> {
                    editor.document().loaded(task.getValue());
                    editor.loadingProperty().set(Optional.empty());
                });
        task.addEventHandler(WorkerStateEvent.WORKER_STATE_FAILED, e -> failed(path, editor, task));
        task.addEventHandler(WorkerStateEvent.WORKER_STATE_CANCELLED, e -> tabs.remove(editor));
        readers.execute(task);
    }

    private void failed(Path path, Editor editor, LoadTask task) {
        if (!(task.getException() instanceof LoadException e)) {
            throw new IllegalStateException("A load ended in no way known", task.getException());
        }
        if (e.failure() instanceof LoadFailure.Storage(StorageFailure.MissingFile())) {
            editor.document().createAt(path);
            editor.saveStateProperty().set(new SaveState.NewFile());
            editor.loadingProperty().set(Optional.empty());
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "Not opened: " + path, e);
        tabs.remove(editor);
        failures.notOpened(tabs.active(), e, () -> open(path));
    }
}
