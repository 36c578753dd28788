package org.keepsake.ui.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.controlsfx.control.action.Action;
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
import org.keepsake.storage.system.FileStamp;
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
        VersionsWindow window = new VersionsWindow(owner, messages, file, new Actions(editor));
        run(
                () -> history.versions(realPath(file)),
                earlier -> window.show(listed(earlier, editor.document().expected())));
    }

    /** Earlier versions below what the file holds now, if that is known. */
    private static List<ListedVersion> listed(List<Version> earlier, Expected expected) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        Stream<ListedVersion> current =
                expected instanceof Expected.Ours(FileStamp stamp, _)
                        ? Stream.of(ListedVersion.current(stamp))
                        : Stream.empty();
        return Stream.concat(current, earlier.stream().map(ListedVersion::of)).toList();
    }

    /** What the window asks for. */
    final class Actions {
        private final Editor editor;

        Actions(Editor editor) {
            this.editor = editor;
        }

        /** Counts the lines in which each version differs from the one before it. */
        LineChanges countChanges(
                List<ListedVersion> latestFirst,
                BiConsumer<ListedVersion, Optional<LineCounts>> each) {
            LineChanges changes = new LineChanges(readers, source(), each);
            changes.start(latestFirst);
            return changes;
        }

        void compareWithNow(Version version, String name, List<Action> decisions) {
            compares.compareWithNow(editor, version.path(), name, decisions);
        }

        void compare(
                Version earlier,
                String earlierName,
                ListedVersion later,
                String laterName,
                List<Action> decisions) {
            load(
                    later,
                    text ->
                            compares.compare(
                                    editor,
                                    new CompareController.Earlier(
                                            earlier.path(), format(), earlierName),
                                    text,
                                    laterName,
                                    decisions));
        }

        /**
         * Replaces the text by a version, as one undo step, and says so above it; nothing is
         * written before a save. If its tab is closed by now, the version opens as a new document.
         *
         * @param written when the version was saved, in words
         */
        void restore(ListedVersion version, String written) {
            if (!tabs.all().contains(editor)) {
                openAsNew(version);
                return;
            }
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
        void openAsNew(ListedVersion version) {
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

        private void load(ListedVersion version, Consumer<Text> then) {
            LineChanges.Source source = source();
            run(() -> source.read(version), then);
        }

        private LineChanges.Source source() {
            Text current = editor.document().storedText();
            TextFormat format = format();
            return version -> read(version, current, format);
        }

        private TextFormat format() {
            return editor.document().storedFormat();
        }
    }

    /**
     * Returns the text of a version; blocks.
     *
     * @param current what the file holds now
     */
    private Text read(ListedVersion version, Text current, TextFormat format) throws LoadException {
        Optional<Path> earlier = version.earlier().map(Version::path);
        return earlier.isPresent()
                ? loads.loadAgain(earlier.get(), format.charset(), LoadListener.NONE).text()
                : current;
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
