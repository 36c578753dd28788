package org.keepsake.ui.open;

import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keepsake.background.Job;
import org.keepsake.background.LoadTask;
import org.keepsake.document.Document;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadFailure;
import org.keepsake.load.LoadPipeline;
import org.keepsake.load.LoadedFile;
import org.keepsake.profile.Bookmark;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageFailure;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.notice.FailureNotices;

/**
 * Opens files, each on a worker. The beginning of the text shows at once; editing starts when all
 * of it is there. A file that cannot be read leaves no editor behind that could be saved over it.
 */
public final class OpenController {

    /** The number of lines to show above the requested one. */
    private static final int LINES_ABOVE = 10;

    private static final System.Logger LOG = System.getLogger(OpenController.class.getName());

    private final LoadPipeline pipeline;
    private final Executor readers;
    private final EditorTabs tabs;
    private final Prompts prompts;
    private final NearbyFile nearby;
    private final FailureNotices failures;
    private final MissingFolders folders;
    private final FileIdentities identities;
    private final GoneFiles gone;
    private Function<Path, Optional<Bookmark>> places = path -> Optional.empty();
    private Consumer<List<Path>> requested = files -> {};
    private Runnable begun = () -> {};

    public OpenController(
            LoadPipeline pipeline,
            Executor readers,
            EditorTabs tabs,
            Prompts prompts,
            NearbyFile nearby,
            FailureNotices failures,
            MissingFolders folders) {
        this.pipeline = pipeline;
        this.readers = readers;
        this.tabs = tabs;
        this.prompts = prompts;
        this.nearby = nearby;
        this.failures = failures;
        this.folders = folders;
        gone = new GoneFiles(tabs, failures);
        identities = new FileIdentities(pipeline, readers, tabs);
        tabs.onAdded(identities::follow);
    }

    /** Opens a file where the user was in it, unless a place is asked for. */
    public void openAt(Function<Path, Optional<Bookmark>> placesOfTheUser) {
        places = placesOfTheUser;
    }

    /** Tells of files that are about to be opened and are not open yet, in their order. */
    public void onRequested(Consumer<List<Path>> handler) {
        requested = handler;
    }

    /** Sets what to run before the user opens anything. */
    public void onBegun(Runnable handler) {
        begun = handler;
    }

    /** Opens an empty document. */
    public void openNew() {
        begun.run();
        tabs.bringToFront(tabs.add());
    }

    /** Asks the user which files to open, and opens them. */
    public void ask() {
        begun.run();
        prompts.askFilesToOpen(nearby.to(tabs.active()), this::openAll);
    }

    /** Opens files as {@link #open(Openings)} does. */
    public void openAll(List<Path> files) {
        open(Openings.of(files));
    }

    /** Opens {@code file}, or brings it to the front if it is open already. */
    public void open(Path file) {
        begun.run();
        Path path = file.toAbsolutePath();
        if (!bringToFront(path)) {
            Editor editor = tabFor(path, false);
            places.apply(path).ifPresent(editor.place()::await);
            tabs.bringToFront(editor);
            begin(editor);
        }
    }

    /**
     * Opens everything that was requested: what comes last at once and in front, the files before
     * it one after the other. A tab takes its time, and many of them at once would hold up keys.
     */
    public void open(Openings openings) {
        begun.run();
        openings.stream().ifPresent(this::open);
        List<Opening> files = openings.files();
        if (!files.isEmpty()) {
            List<Path> added =
                    files.stream()
                            .map(file -> file.file().toAbsolutePath())
                            .filter(path -> tabs.find(path).isEmpty())
                            .toList();
            requested.accept(added);
            boolean wasOpen = !added.contains(files.getLast().file().toAbsolutePath());
            open(files.getLast());
            Editor front = tabs.active();
            Supplier<Editor> next = wasOpen ? tabs::add : () -> tabs.addBefore(front);
            Later.oneByOne(files.subList(0, files.size() - 1), file -> openBehind(file, next));
        }
        openings.unclear().forEach(name -> failures.unclearName(tabs.active(), name));
    }

    /** Opens a file and goes to the place in it, if there is one. */
    public void open(Opening opening) {
        open(opening.file());
        goTo(tabs.active(), opening);
    }

    /** Opens a file in the next tab, unless it is open already. */
    private void openBehind(Opening opening, Supplier<Editor> next) {
        Path path = opening.file().toAbsolutePath();
        Editor editor =
                tabs.find(path)
                        .orElseGet(() -> {
                            Editor added = next.get();
                            load(path, added, false);
                            places.apply(path).ifPresent(added.place()::await);
                            begin(added);
                            return added;
                        });
        goTo(editor, opening);
    }

    private static void goTo(Editor editor, Opening opening) {
        opening.at()
                .ifPresent(at -> {
                    int top = Math.max(0, at.line() - LINES_ABOVE);
                    editor.place()
                            .await(
                                    new Bookmark(
                                            opening.file().toAbsolutePath(),
                                            at.line(),
                                            at.column(),
                                            top));
                    if (!editor.isLoading()) {
                        editor.place().arrive();
                    }
                });
    }

    /** Reads a pipe to its end into a document without a file. */
    private void open(ReadableByteChannel pipe) {
        Editor editor = freeTab();
        tabs.bringToFront(editor);
        LoadTask task = LoadTask.ofPipe(pipeline, pipe, editor::preview);
        awaitEnd(editor, task, false);
        readers.execute(task);
    }

    /** Opens a file in which the user was before, there; one that is gone is not opened as new. */
    public void openAgain(Bookmark place) {
        begun.run();
        if (!bringToFront(place.file())) {
            Editor editor = openLater(place);
            tabs.bringToFront(editor);
            begin(editor);
        }
    }

    /** Adds a tab for a file after the others; {@link #begin} loads it. */
    public Editor openLater(Bookmark place) {
        Editor editor = tabFor(place.file(), true);
        editor.place().await(place);
        return editor;
    }

    /** Loads the file that the editor is waiting for, unless it is open already. */
    public void begin(Editor editor) {
        editor.loadingProperty().get().ifPresent(task -> begin(editor, task));
    }

    private void begin(Editor editor, LoadTask task) {
        // The only tab has nobody to give way to, and need not wait to hear which file it is.
        boolean alone = tabs.all().equals(List.of(editor));
        if (alone) {
            readers.execute(task);
        }
        identities.identify(
                editor,
                task.path(),
                other -> {
                    if (task.isDone()) {
                        return;
                    }
                    other.ifPresent(it -> giveWay(editor, task, it));
                    if (other.isEmpty() && !alone) {
                        readers.execute(task);
                    }
                });
    }

    private boolean bringToFront(Path path) {
        Optional<Editor> open = tabs.find(path);
        open.ifPresent(tabs::bringToFront);
        return open.isPresent();
    }

    /**
     * Creates a tab whose file is still to be loaded.
     *
     * @param again whether the user was there before, and expects the file to exist
     */
    private Editor tabFor(Path path, boolean again) {
        Editor editor = freeTab();
        load(path, editor, again);
        return editor;
    }

    private void load(Path path, Editor editor, boolean again) {
        awaitEnd(editor, new LoadTask(pipeline, path, editor::preview), again);
    }

    private Editor freeTab() {
        Editor before = tabs.active();
        return before.isUntouched() ? before : tabs.add();
    }

    private void awaitEnd(Editor editor, LoadTask task, boolean again) {
        Document document = editor.document();
        Consumer<LoadedFile> show =
                file -> {
                    if (file.isStream()) {
                        document.received(file);
                    } else {
                        document.loaded(file);
                    }
                    editor.place().arrive();
                };
        Loading.into(editor, task, show, e -> failed(task.path(), editor, e, again));
        task.whenCancelled(() -> remove(editor));
    }

    /** Removes a tab that was in front, perhaps, when others failed and were told of there. */
    private void remove(Editor editor) {
        tabs.remove(editor);
        editor.notices().moveTo(tabs.active().notices());
    }

    private void giveWay(Editor editor, LoadTask task, Editor other) {
        boolean wanted = tabs.active() == editor;
        task.cancel();
        if (wanted) {
            tabs.bringToFront(other);
        }
    }

    private void isNew(Editor editor, Path path) {
        editor.document().createAt(path);
        editor.saveStateProperty().set(new SaveState.NewFile());
        editor.loadingProperty().set(Optional.empty());
        editor.place().arrive();
    }

    private static void canBeCreated(Editor editor) {
        boolean isNew = editor.document().expected() instanceof Expected.NoFile;
        if (isNew && editor.saveStateProperty().get() instanceof SaveState.Idle) {
            editor.saveStateProperty().set(new SaveState.NewFile());
        }
    }

    /**
     * A file that was open and is away with its drive, or can't be read just now, keeps its tab and
     * its place, so that the session still has it. Its empty document counts as a new file, which
     * replaces no other. One that is gone from a folder that is there loses its tab, unless unsaved
     * edits have come back into it.
     */
    private void away(Editor editor, Path path, LoadException e, boolean missing) {
        editor.document().createAt(path);
        editor.loadingProperty().set(Optional.empty());
        if (missing) {
            readers.execute(
                    Job.of(_ -> pipeline.mayBeOnMissingDrive(path))
                            .whenSucceeded(drive ->
                                    Later.when(
                                            editor.awaitedProperty(),
                                            awaited -> !awaited,
                                            () -> missing(editor, path, e, drive))));
        } else {
            tellAway(editor, path, e);
        }
    }

    private void missing(Editor editor, Path path, LoadException e, boolean maybeOnDrive) {
        boolean stillEmpty =
                tabs.all().contains(editor)
                        && !editor.isLoading()
                        && editor.document().isStoredIn(path)
                        && editor.document().expected() instanceof Expected.NoFile;
        if (!stillEmpty) {
            return;
        }
        if (maybeOnDrive || editor.document().isModified()) {
            tellAway(editor, path, e);
        } else {
            remove(editor);
            gone.add(path);
        }
    }

    private void tellAway(Editor editor, Path path, LoadException e) {
        failures.away(editor, e, () -> lookAgain(editor, path), () -> tabs.remove(editor));
    }

    private void lookAgain(Editor editor, Path path) {
        if (!editor.document().isModified()) {
            load(path, editor, true);
            begin(editor);
        }
    }

    /** That a folder is no text is no news for the log. */
    private static System.Logger.Level level(LoadException e) {
        return e.failure() instanceof LoadFailure.Storage(StorageFailure.NotAFile _)
                ? System.Logger.Level.DEBUG
                : System.Logger.Level.WARNING;
    }

    private void failed(Path path, Editor editor, LoadException e, boolean again) {
        boolean missing =
                e.failure().equals(new LoadFailure.Storage(new StorageFailure.MissingFile()));
        if (missing && !again) {
            isNew(editor, path);
            return;
        }
        if (!again
                && e.failure()
                        instanceof
                        LoadFailure.Storage(StorageFailure.MissingFolder(Path folder, _))) {
            isNew(editor, path);
            // The notice says what it takes to save it.
            editor.saveStateProperty().set(new SaveState.Idle());
            failures.withoutFolder(
                    editor,
                    path,
                    folder,
                    () -> folders.create(folder, editor, path, () -> canBeCreated(editor)));
            return;
        }
        if (again && e.failure() instanceof LoadFailure.Storage) {
            LOG.log(System.Logger.Level.INFO, "Not there now: " + path, e);
            away(editor, path, e, missing);
            return;
        }
        LOG.log(level(e), "Not opened: " + path, e);
        boolean typed = editor.typedAheadProperty().get();
        remove(editor);
        if (typed) {
            tabs.bringToFront(freeTab());
            editor.typeAheadInto(tabs.active());
        }
        Editor front = tabs.active();
        failures.notOpened(
                front,
                e,
                () -> open(path),
                folder -> folders.create(folder, front, e.path(), () -> open(path)));
    }
}
