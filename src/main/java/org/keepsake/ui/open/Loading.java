package org.keepsake.ui.open;

import java.util.Optional;
import java.util.function.Consumer;
import org.keepsake.background.LoadTask;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadedFile;
import org.keepsake.ui.editor.Editor;

/** A load into an editor, which cannot be edited until the load has ended. */
public final class Loading {
    private Loading() {}

    /**
     * Shows {@code task} in the editor until it ends, however it ends; the caller runs it.
     *
     * @param loaded receives the file
     * @param failed receives the reason if there is none; the editor can be edited again
     */
    public static void into(
            Editor editor,
            LoadTask task,
            Consumer<LoadedFile> loaded,
            Consumer<LoadException> failed) {
        editor.loadingProperty().set(Optional.of(task));
        task.whenSucceeded(loaded)
                .whenSucceeded(_ -> over(editor, task))
                .whenFailed(LoadException.class, failed)
                .whenEnded(() -> over(editor, task));
    }

    private static void over(Editor editor, LoadTask task) {
        if (editor.loadingProperty().get().filter(task::equals).isPresent()) {
            editor.loadingProperty().set(Optional.empty());
        }
    }
}
