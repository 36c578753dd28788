package org.keepsake.ui.open;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.keepsake.background.LoadTask;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.load.LoadedFile;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.notice.FailureNotices;
import org.keepsake.ui.notice.UndoNotices;

/**
 * Reads a document's file again, on a worker, and replaces the text with it as one undo step. A
 * reload that fails or is cancelled leaves the text as it is.
 */
public final class ReloadController {
    private static final System.Logger LOG = System.getLogger(ReloadController.class.getName());

    private final LoadPipeline pipeline;
    private final Executor readers;
    private final FailureNotices failures;
    private final UndoNotices undos;

    /**
     * Creates a controller.
     *
     * @param readers runs the reading of files
     */
    public ReloadController(
            LoadPipeline pipeline, Executor readers, FailureNotices failures, UndoNotices undos) {
        this.pipeline = pipeline;
        this.readers = readers;
        this.failures = failures;
        this.undos = undos;
    }

    /**
     * Reloads the file, and says so if that discards edits; does nothing while the document is
     * being loaded or saved, or if it has no file.
     */
    public void reload(Editor editor) {
        Optional<Path> path = editor.document().path();
        if (path.isPresent() && !editor.isLoading() && !editor.isSaving()) {
            load(editor, path.get());
        }
    }

    /**
     * Takes over what another program has written, as one undo step, without asking and without
     * delaying typing. Only a document without edits is reloaded, so nothing is lost.
     *
     * @param ended receives whether it was reloaded: false if the document has been edited
     *     meanwhile or the file could not be read
     */
    public void reloadQuietly(Editor editor, Path path, Consumer<Boolean> ended) {
        Text before = editor.document().text();
        LoadTask task = LoadTask.again(pipeline, path, editor.document().storedFormat().charset());
        task.whenSucceeded(file -> ended.accept(takeOver(editor, path, before, file)))
                .whenFailed(LoadException.class, e -> ended.accept(false));
        readers.execute(task);
    }

    private static boolean takeOver(Editor editor, Path path, Text before, LoadedFile file) {
        boolean asItWas =
                editor.document().text() == before
                        && !editor.document().isModified()
                        && editor.document().isStoredIn(path)
                        && !editor.isSaving()
                        && !editor.isLoading();
        if (asItWas) {
            editor.text().reload(file);
            editor.conflictProperty().set(Optional.empty());
            editor.notices().hide(path);
            editor.saveStateProperty().set(new SaveState.Reloaded(path, Instant.now()));
        }
        return asItWas;
    }

    private void load(Editor editor, Path path) {
        LoadTask task = LoadTask.again(pipeline, path, editor.document().storedFormat().charset());
        Loading.into(
                editor,
                task,
                file -> show(editor, path, file),
                e -> {
                    LOG.log(System.Logger.Level.WARNING, "Not loaded again: " + path, e);
                    failures.notReopened(editor, e, () -> reload(editor));
                });
        readers.execute(task);
    }

    private void show(Editor editor, Path path, LoadedFile file) {
        boolean edited = editor.document().text() != editor.document().storedText();
        editor.text().reload(file);
        editor.conflictProperty().set(Optional.empty());
        editor.saveStateProperty().set(new SaveState.Idle());
        editor.notices().hide(path);
        if (edited) {
            undos.reloaded(editor);
        }
    }
}
