package org.keepsake.ui.typing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.keepsake.background.Job;
import org.keepsake.editorconfig.EditorConfig;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/** Applies the {@code .editorconfig} files around its file to an editor. */
public final class Conventions {
    private static final System.Logger LOG = System.getLogger(Conventions.class.getName());

    private final Messages messages;
    private final Executor readers;
    private final Set<EditorConfig.Mistake> told = new HashSet<>();

    /** Creates conventions that are read by {@code readers}. */
    public Conventions(Messages messages, Executor readers) {
        this.messages = messages;
        this.readers = readers;
    }

    /** Reads the conventions whenever the document gets a file or changes it. */
    public void follow(Editor editor) {
        editor.document().pathProperty().subscribe(path -> read(editor, path));
    }

    private void read(Editor editor, Optional<Path> path) {
        editor.conventionsProperty().set(EditorConfig.NONE);
        path.ifPresent(file -> {
            Job<EditorConfig.Reading> job = Job.of(cancelled -> EditorConfig.read(file));
            job.whenSucceeded(reading -> {
                if (editor.document().path().equals(path)) {
                    editor.conventionsProperty().set(reading.asked());
                    reading.mistakes().stream()
                            .filter(told::add)
                            .findFirst()
                            .ifPresent(mistake -> tell(editor, mistake));
                }
            });
            job.whenFailed(
                    IOException.class,
                    e -> LOG.log(System.Logger.Level.WARNING, "No .editorconfig for " + file, e));
            readers.execute(job);
        });
    }

    /** One mistake at a time: the next is told when this one has been mended. */
    private void tell(Editor editor, EditorConfig.Mistake mistake) {
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                mistake.file(),
                                NoticePane.Kind.INFORMATION,
                                IconShape.INFO,
                                messages.get(
                                        "editorconfig.mistake",
                                        mistake.line(),
                                        mistake.file().toString()),
                                List.of()));
    }
}
