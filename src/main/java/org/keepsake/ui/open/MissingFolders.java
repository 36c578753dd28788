package org.keepsake.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.keepsake.background.Job;
import org.keepsake.load.LoadPipeline;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.notice.FailureNotices;

/** Creates the folder that a file needs, when the user has asked for that. */
public final class MissingFolders {
    private static final System.Logger LOG = System.getLogger(MissingFolders.class.getName());

    private final LoadPipeline files;
    private final Executor workers;
    private final FailureNotices failures;

    /**
     * Creates nothing yet.
     *
     * @param workers runs what creates a folder
     */
    public MissingFolders(LoadPipeline files, Executor workers, FailureNotices failures) {
        this.files = files;
        this.workers = workers;
        this.failures = failures;
    }

    /**
     * Creates {@code folder} for {@code file}, removes the notice that it was missing, and runs
     * {@code then}; if that fails, says so in {@code editor} instead.
     */
    public void create(Path folder, Editor editor, Path file, Runnable then) {
        workers.execute(
                Job.of(
                                _ -> {
                                    files.createFolder(folder);
                                    return folder;
                                })
                        .whenSucceeded(_ -> {
                            editor.notices().hide(file);
                            then.run();
                        })
                        .whenFailed(
                                IOException.class,
                                e -> {
                                    LOG.log(
                                            System.Logger.Level.WARNING,
                                            "Not created: " + folder,
                                            e);
                                    failures.folderNotCreated(editor, folder, file, e);
                                }));
    }
}
