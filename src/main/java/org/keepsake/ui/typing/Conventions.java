package org.keepsake.ui.typing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.keepsake.background.Job;
import org.keepsake.editorconfig.EditorConfig;
import org.keepsake.ui.editor.Editor;

/** Applies the {@code .editorconfig} files around its file to an editor. */
public final class Conventions {
    private static final System.Logger LOG = System.getLogger(Conventions.class.getName());

    private final Executor readers;

    /** Creates conventions that are read by {@code readers}. */
    public Conventions(Executor readers) {
        this.readers = readers;
    }

    /** Reads the conventions whenever the document gets a file or changes it. */
    public void follow(Editor editor) {
        editor.document().pathProperty().subscribe(path -> read(editor, path));
    }

    private void read(Editor editor, Optional<Path> path) {
        editor.conventionsProperty().set(EditorConfig.NONE);
        path.ifPresent(file -> {
            Job<EditorConfig> job = Job.of(cancelled -> EditorConfig.of(file));
            job.whenSucceeded(asked -> {
                if (editor.document().path().equals(path)) {
                    editor.conventionsProperty().set(asked);
                }
            });
            job.whenFailed(
                    IOException.class,
                    e -> LOG.log(System.Logger.Level.WARNING, "No .editorconfig for " + file, e));
            readers.execute(job);
        });
    }
}
