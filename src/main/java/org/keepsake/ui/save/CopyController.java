package org.keepsake.ui.save;

import java.nio.file.Path;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveTask;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.StorageFailure;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.notice.FailureNotices;
import org.keepsake.ui.notice.Toasts;
import org.keepsake.ui.open.MissingFolders;
import org.keepsake.ui.open.NearbyFile;

/**
 * Saves a copy of a document to another file. The document keeps its own file, and its edits remain
 * unsaved.
 */
public final class CopyController {
    private static final System.Logger LOG = System.getLogger(CopyController.class.getName());

    private final SaveQueue queue;
    private final Prompts prompts;
    private final NearbyFile nearby;
    private final SaveController saves;
    private final Toasts toasts;
    private final FailureNotices failures;
    private final MissingFolders folders;

    public CopyController(
            SaveQueue queue,
            Prompts prompts,
            NearbyFile nearby,
            SaveController saves,
            Toasts toasts,
            FailureNotices failures,
            MissingFolders folders) {
        this.queue = queue;
        this.prompts = prompts;
        this.nearby = nearby;
        this.saves = saves;
        this.toasts = toasts;
        this.failures = failures;
        this.folders = folders;
    }

    /**
     * Asks where to save the copy, and saves it. Choosing the document's own file makes it a plain
     * save.
     */
    public void saveCopy(Editor editor) {
        if (!editor.isLoading()) {
            prompts.askWhereToSave(
                    nearby.to(editor),
                    editor.name(),
                    OfferedName.of(editor),
                    answer -> answer.ifPresent(file -> saveCopy(editor, file)));
        }
    }

    private void saveCopy(Editor editor, Path file) {
        if (editor.document().isStoredIn(file)) {
            saves.save(editor);
        } else {
            submit(editor, editor.document().saveRequest(file));
        }
    }

    private void submit(Editor editor, SaveRequest request) {
        // Under a key of its own: saves of the document itself neither replace it nor wait for it.
        SaveTask task = queue.submit(editor, request);
        task.whenSucceeded(
                        receipt -> {
                            editor.notices().hide(request.path());
                            toasts.copied(editor, receipt);
                        })
                .whenFailed(SaveException.class, e -> failed(editor, request, e));
    }

    private void failed(Editor editor, SaveRequest request, SaveException e) {
        LOG.log(System.Logger.Level.WARNING, "No copy saved: " + request.path(), e);
        if (e.failure() instanceof SaveFailure.Storage(StorageFailure.ReadOnly())) {
            failures.readOnly(
                    editor,
                    request,
                    e,
                    () -> submit(editor, request.overwritingReadOnly()),
                    () -> saveCopy(editor));
            return;
        }
        Runnable retry = () -> saveCopy(editor, request.path());
        failures.notSaved(
                editor,
                request,
                e,
                retry,
                () -> saveCopy(editor),
                () -> submit(editor, request.asTheAdministrator()),
                folder -> folders.create(folder, editor, e.path(), retry));
    }
}
