package org.keepsake.ui.typing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.keepsake.background.Job;
import org.keepsake.editorconfig.EditorConfig;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Applies the {@code .editorconfig} files around its file to an editor. They are read when the
 * document gets a file, and again when the window gets the focus and when one of them has been
 * saved here: never for a key.
 */
final class Conventions {
    private static final System.Logger LOG = System.getLogger(Conventions.class.getName());

    private final EditorTabs tabs;
    private final Messages messages;
    private final Executor readers;

    /** The mistakes that were told, until they are mended. */
    private final Map<EditorConfig.Mistake, Told> told = new HashMap<>();

    /** Storage may take its time: what is being read is not read a second time meanwhile. */
    private final Set<Editor> reading = new HashSet<>();

    private final Set<Editor> again = new HashSet<>();

    /**
     * Where a mistake was told.
     *
     * @param of the document whose conventions have it
     * @param in the document in front at that time
     */
    private record Told(Editor of, Editor in) {}

    /** Creates conventions that are read by {@code readers}. */
    Conventions(EditorTabs tabs, Messages messages, Executor readers) {
        this.tabs = tabs;
        this.messages = messages;
        this.readers = readers;
        tabs.node()
                .sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> {
                    if (Boolean.TRUE.equals(focused)) {
                        readAll();
                    }
                });
    }

    /** Applies the conventions to the document, and keeps them up to date. */
    void follow(Editor editor) {
        editor.document()
                .pathProperty()
                .subscribe(path -> {
                    editor.conventionsProperty().set(EditorConfig.NONE);
                    read(editor);
                });
        editor.saveStateProperty()
                .subscribe(state -> {
                    if (state instanceof SaveState.Saved saved
                            && saved.receipt().path().endsWith(EditorConfig.FILE)) {
                        readAll();
                    }
                });
    }

    private void readAll() {
        told.values().removeIf(where -> !tabs.all().contains(where.of));
        tabs.all().forEach(this::read);
    }

    private void read(Editor editor) {
        Optional<Path> path = editor.document().path();
        if (path.isEmpty()) {
            return;
        }
        if (!reading.add(editor)) {
            again.add(editor);
            return;
        }
        Path file = path.get();
        Job<EditorConfig.Reading> job = Job.of(cancelled -> EditorConfig.read(file));
        job.whenSucceeded(
                        found -> {
                            if (editor.document().path().equals(path)) {
                                apply(found, editor);
                            }
                        })
                .whenFailed(
                        IOException.class,
                        e ->
                                LOG.log(
                                        System.Logger.Level.WARNING,
                                        "No .editorconfig for " + file,
                                        e))
                .whenEnded(() -> {
                    reading.remove(editor);
                    if (again.remove(editor)) {
                        read(editor);
                    }
                });
        readers.execute(job);
    }

    private void apply(EditorConfig.Reading found, Editor editor) {
        if (!found.asked().equals(editor.conventionsProperty().get())) {
            editor.conventionsProperty().set(found.asked());
        }
        told.entrySet()
                .removeIf(one -> {
                    boolean mended =
                            one.getValue().of == editor && !found.mistakes().contains(one.getKey());
                    if (mended) {
                        one.getValue().in.notices().hide(one.getKey().file());
                    }
                    return mended;
                });
        found.mistakes().stream()
                .filter(mistake -> !told.containsKey(mistake))
                .findFirst()
                .ifPresent(mistake -> {
                    told.put(mistake, new Told(editor, tabs.active()));
                    tell(tabs.active(), mistake);
                });
    }

    /** One at a time: the next is told when this one has been mended. */
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
