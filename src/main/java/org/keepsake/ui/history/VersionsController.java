package org.keepsake.ui.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.keepsake.background.Job;
import org.keepsake.codec.LoadListener;
import org.keepsake.codec.TextFormat;
import org.keepsake.compare.LineCounts;
import org.keepsake.document.Selection;
import org.keepsake.history.History;
import org.keepsake.history.Version;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;
import org.keepsake.ui.compare.CompareController;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.notice.UndoNotices;
import org.keepsake.ui.words.Messages;

/**
 * Lists, compares and restores earlier versions of a document's file. Nothing here writes to the
 * file: restoring is an edit, which undo takes back and a save makes durable.
 */
public final class VersionsController {
    private static final System.Logger LOG = System.getLogger(VersionsController.class.getName());

    private final Stage owner;
    private final Messages messages;
    private final History history;
    private final LoadPipeline loads;
    private final Executor readers;
    private final EditorTabs tabs;
    private final CompareController compares;
    private final UndoNotices undos;

    /**
     * Creates a controller that watches the saves of all documents: their versions follow them to a
     * new name, and the oldest are deleted.
     */
    public VersionsController(
            Stage owner,
            Messages messages,
            History history,
            LoadPipeline loads,
            Executor readers,
            EditorTabs tabs,
            CompareController compares,
            UndoNotices undos) {
        this.owner = owner;
        this.messages = messages;
        this.history = history;
        this.loads = loads;
        this.readers = readers;
        this.tabs = tabs;
        this.compares = compares;
        this.undos = undos;
        tabs.onAdded(this::follow);
    }

    private void follow(Editor editor) {
        editor.document()
                .pathProperty()
                .subscribe((was, is) -> {
                    if (was.isPresent() && is.isPresent()) {
                        run(
                                () -> {
                                    history.cameFrom(realPath(is.get()), realPath(was.get()));
                                    return is;
                                },
                                _ -> {});
                    }
                });
        editor.saveStateProperty()
                .subscribe(state -> {
                    if (state instanceof SaveState.Saved) {
                        run(
                                () -> {
                                    history.thin();
                                    return state;
                                },
                                _ -> {});
                    }
                });
    }

    /** Blocks. */
    private Path realPath(Path file) {
        return loads.identify(file).map(identity -> identity.realPath()).orElse(file);
    }

    /** Shows the versions of the document in front. */
    public void show() {
        Editor editor = tabs.active();
        editor.document().path().ifPresent(file -> show(editor, file));
    }

    private void show(Editor editor, Path file) {
        VersionsWindow window =
                new VersionsWindow(owner, messages, Messages.fileName(file), new Actions(editor));
        run(() -> history.versions(realPath(file)), window::show);
    }

    /** Blocks. */
    private Text read(Version version, TextFormat format) throws LoadException {
        return loads.loadAgain(version.path(), format.charset(), LoadListener.NONE).text();
    }

    /** What the window asks for. */
    final class Actions {
        private final Editor editor;

        Actions(Editor editor) {
            this.editor = editor;
        }

        /**
         * Counts the lines in which each version differs from the next, and the last from what was
         * saved instead of it: what is not saved is no version.
         */
        LineChanges countChanges(
                List<Version> latestFirst, BiConsumer<Version, Optional<LineCounts>> each) {
            TextFormat format = format();
            LineChanges changes = new LineChanges(readers, version -> read(version, format), each);
            changes.start(latestFirst, editor.document().storedText());
            return changes;
        }

        void compareWithNow(Version version, String name) {
            compares.compareWithNow(editor, version.path(), name);
        }

        void compare(Version earlier, String earlierName, Version later, String laterName) {
            load(
                    later,
                    text ->
                            compares.compare(
                                    editor,
                                    new CompareController.Earlier(
                                            earlier.path(), format(), earlierName),
                                    text,
                                    laterName));
        }

        /**
         * Replaces the text by a version, as one undo step, and says so above it; nothing is
         * written before a save.
         *
         * @param written when the version was saved, in words
         */
        void restore(Version version, String written) {
            load(
                    version,
                    text -> {
                        editor.text().whenEditable(() -> replace(text, written));
                        tabs.bringToFront(editor);
                    });
        }

        private void replace(Text text, String written) {
            editor.text().become(text);
            undos.offerUndo(editor, IconShape.ARCHIVE, messages.get("versions.restored", written));
        }

        /** Opens a version as a new document without a file. */
        void openAsNew(Version version) {
            load(
                    version,
                    text -> {
                        Editor fresh = tabs.add();
                        fresh.document()
                                .basedOn(
                                        Optional.empty(),
                                        Text.empty(),
                                        TextFormat.UTF_8,
                                        new Expected.NoFile());
                        fresh.document().recovered(text, format(), Selection.caretAt(0));
                        tabs.bringToFront(fresh);
                    });
        }

        private TextFormat format() {
            return editor.document().storedFormat();
        }

        private void load(Version version, Consumer<Text> then) {
            TextFormat format = format();
            run(() -> read(version, format), then);
        }
    }

    private <T> void run(Callable<T> work, Consumer<T> then) {
        readers.execute(
                Job.of(_ -> work.call())
                        .whenSucceeded(then)
                        .whenFailed(
                                Exception.class,
                                e ->
                                        LOG.log(
                                                System.Logger.Level.WARNING,
                                                "No access to earlier versions",
                                                e)));
    }
}
