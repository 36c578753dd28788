package org.keepsake.ui.save;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.keepsake.background.PauseMeter;
import org.keepsake.background.SaveQueue;
import org.keepsake.background.SaveTask;
import org.keepsake.codec.TextFormat;
import org.keepsake.document.Document;
import org.keepsake.load.LoadPipeline;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageFailure;
import org.keepsake.text.Text;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.CharacterPlace;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.notice.FailureNotices;
import org.keepsake.ui.notice.StallNotices;
import org.keepsake.ui.notice.Toasts;
import org.keepsake.ui.open.MissingFolders;
import org.keepsake.ui.open.NearbyFile;
import org.keepsake.ui.typing.Trimming;

/**
 * Save and Save As: takes the snapshot, hands it to the queue, and reports what became of it.
 * Nothing here waits.
 */
public final class SaveController {
    private static final System.Logger LOG = System.getLogger(SaveController.class.getName());

    private final SaveQueue queue;
    private final EditorTabs tabs;
    private final Prompts prompts;
    private final NearbyFile nearby;
    private final Toasts toasts;
    private final FailureNotices failures;
    private final MissingFolders folders;
    private final ConflictNotices conflicts;
    private final StallNotices stalls;
    private final PauseMeter pauses;
    private final Trimming trimming;

    private final Refusals refusals = new Refusals();

    public SaveController(
            SaveQueue queue,
            EditorTabs tabs,
            Prompts prompts,
            NearbyFile nearby,
            Toasts toasts,
            FailureNotices failures,
            MissingFolders folders,
            ConflictNotices conflicts,
            StallNotices stalls,
            PauseMeter pauses,
            Trimming trimming) {
        this.queue = queue;
        this.tabs = tabs;
        this.prompts = prompts;
        this.nearby = nearby;
        this.toasts = toasts;
        this.failures = failures;
        this.folders = folders;
        this.conflicts = conflicts;
        this.stalls = stalls;
        this.pauses = pauses;
        this.trimming = trimming;
    }

    /** Saves to the document's own file, or asks for one. */
    public void save(Editor editor) {
        save(editor, () -> {});
    }

    /**
     * Saves to the document's own file, or asks for one.
     *
     * @param afterwards runs when the save has ended, successfully or not, or the user has
     *     cancelled
     */
    public void save(Editor editor, Runnable afterwards) {
        Optional<Path> path = editor.document().path();
        if (path.isPresent() && !editor.isLoading()) {
            saveNow(editor, path.get(), afterwards);
        } else {
            saveAs(editor, afterwards);
        }
    }

    /**
     * Saves to the document's own file without having been asked to: success shows in the status
     * bar only, and failure asks nothing. Does nothing without a file.
     */
    void autosave(Editor editor) {
        editor.document()
                .path()
                .ifPresent(file -> submit(editor, editor.document().saveRequest(file), true));
    }

    /** Saves to {@code file}, whose contents the user knows. */
    public void save(Editor editor, Path file, Expected known) {
        submit(editor, editor.document().saveRequest(file).expecting(known));
    }

    /**
     * Adds to the notice of a save that was refused what follows from that. Does nothing if the
     * latest save was not, or the user has closed the notice.
     */
    public void addToRefusal(Editor editor, String consequence) {
        refusals.place(editor).ifPresent(file -> editor.notices().add(file, consequence));
    }

    /**
     * Asks for a file and saves there; it becomes the document's file. One that is open in another
     * tab is refused: two documents would write the same file, or the other tab would have to go,
     * and its text and its undo with it.
     */
    public void saveAs(Editor editor, Runnable afterwards) {
        if (editor.isLoading()) {
            afterwards.run();
            return;
        }
        prompts.askWhereToSave(
                nearby.to(editor),
                editor.name(),
                OfferedName.of(editor),
                answer ->
                        answer.ifPresentOrElse(
                                path -> saveAs(editor, path, afterwards), afterwards));
    }

    private void saveAs(Editor editor, Path file, Runnable afterwards) {
        Optional<Editor> other = tabs.find(file).filter(shown -> shown != editor);
        if (other.isEmpty()) {
            saveNow(editor, file, afterwards);
            return;
        }
        refusals.add(editor, file);
        conflicts.openInAnotherTab(
                editor, file, () -> tabs.bringToFront(other.get()), () -> saveAs(editor, () -> {}));
        afterwards.run();
    }

    private void saveNow(Editor editor, Path file, Runnable afterwards) {
        trimming.before(
                editor,
                () -> {
                    submit(editor, request(editor, file));
                    afterSaving(editor, afterwards);
                });
    }

    private static SaveRequest request(Editor editor, Path file) {
        Document document = editor.document();
        SaveRequest request = document.saveRequest(file);
        if (!document.isStoredIn(file)) {
            return request;
        }
        if (document.isGone()) {
            // Who was told that the file is gone and saves it wants it there again.
            return request.expecting(request.expected().onceGone());
        }
        boolean away = editor.place().isAwaited() && request.expected() instanceof Expected.NoFile;
        return away
                ? request.expecting(
                        LoadPipeline.lastSeen(Text.empty(), TextFormat.UTF_8).onceGone())
                : request;
    }

    private static void afterSaving(Editor editor, Runnable afterwards) {
        Later.when(
                editor.saveStateProperty(),
                state -> !(state instanceof SaveState.Saving),
                afterwards);
    }

    private void submit(Editor editor, SaveRequest request) {
        submit(editor, request, false);
    }

    private void submit(Editor editor, SaveRequest request, boolean quiet) {
        PauseMeter.Measurement measured = pauses.begin();
        SaveTask task = queue.submit(editor.document(), request);
        boolean joined =
                editor.saveStateProperty().get() instanceof SaveState.Saving(var on) && on == task;
        if (joined) {
            measured.over();
            return;
        }
        SaveState before = editor.saveStateProperty().get();
        refusals.remember(editor, before);
        editor.saveStateProperty().set(new SaveState.Saving(task));
        stalls.watch(editor, task, () -> saveAs(editor, () -> {}));
        task.whenSucceeded(receipt -> succeeded(editor, task, receipt, measured, quiet))
                .whenFailed(SaveException.class, e -> failed(editor, task, before, e))
                .whenCancelled(() -> cancelled(editor, task))
                .whenEnded(measured::over)
                .whenEnded(() -> ended(editor, task, new SaveState.Idle()));
    }

    private void succeeded(
            Editor editor,
            SaveTask task,
            SaveReceipt receipt,
            PauseMeter.Measurement measured,
            boolean quiet) {
        refusals.remove(editor).ifPresent(editor.notices()::hide);
        Optional<Path> before = editor.document().path();
        if (!editor.document().saved(task.request(), receipt)) {
            toasts.savedLate(editor, receipt);
            return;
        }
        before.ifPresent(editor.notices()::hide);
        editor.notices().hide(receipt.path());
        receipt.keptVersion().ifPresent(copy -> conflicts.kept(editor, receipt.path(), copy));
        SaveState saved = new SaveState.Saved(receipt, measured.succeeded(receipt), Instant.now());
        refusals.remember(editor, saved);
        ended(editor, task, saved);
        if (!quiet) {
            toasts.saved(editor, receipt);
        }
    }

    private void failed(Editor editor, SaveTask task, SaveState before, SaveException e) {
        SaveRequest request = task.request();
        LOG.log(System.Logger.Level.WARNING, "Not saved: " + request.path(), e);
        if (editor.document().isSuperseded(request)) {
            toasts.failedLate(editor, e);
            return;
        }
        refusals.add(editor, request.path());
        // First: whoever waits for the end finds the notice there.
        Optional<NoticePane.Notice> told = tell(editor, request, e);
        boolean latest =
                ended(
                        editor,
                        task,
                        editor.document().isStoredIn(request.path())
                                ? new SaveState.Failed(request.path(), e.failure())
                                : standing(before));
        if (latest && Refusals.leavesFile(e.failure())) {
            refusals.forgetOnceUndone(editor, request, told);
        }
    }

    private void cancelled(Editor editor, SaveTask task) {
        if (ended(editor, task, new SaveState.Cancelled(task.request().path()))) {
            refusals.forgetOnceUndone(editor, task.request(), Optional.empty());
        }
    }

    /** What is left of a state once a save to another place has failed: that changes nothing. */
    private static SaveState standing(SaveState before) {
        return before instanceof SaveState.Saving ? new SaveState.Idle() : before;
    }

    /** Shows why, and returns what is shown, unless others have changed the file. */
    private Optional<NoticePane.Notice> tell(Editor editor, SaveRequest request, SaveException e) {
        Path file = request.path();
        Runnable saveAs = () -> saveAs(editor, () -> {});
        if (e.failure() instanceof SaveFailure.Storage(StorageFailure.Conflict conflict)) {
            if (conflict.kind() == ConflictKind.DELETED) {
                editor.document().gone();
            }
            conflicts.notSaved(
                    editor,
                    file,
                    conflict,
                    expected -> submit(editor, again(editor, request).expecting(expected)),
                    saveAs);
            return Optional.empty();
        }
        if (e.failure() instanceof SaveFailure.Unencodable character) {
            return Optional.of(
                    failures.notEncodable(
                            editor,
                            request,
                            e,
                            () ->
                                    editor.text()
                                            .reveal(CharacterPlace.of(request.text(), character)),
                            () -> saveAsUtf8(editor, file),
                            saveAs));
        }
        if (e.failure() instanceof SaveFailure.Storage(StorageFailure.ReadOnly())) {
            return Optional.of(
                    failures.readOnly(
                            editor,
                            request,
                            e,
                            () -> submit(editor, again(editor, request).overwritingReadOnly()),
                            saveAs));
        }
        Runnable retry = () -> submit(editor, again(editor, request));
        if (e.failure() instanceof SaveFailure.Storage(StorageFailure.MissingDrive _)) {
            return Optional.of(
                    failures.driveMissing(
                            editor,
                            request,
                            e,
                            retry,
                            () ->
                                    submit(
                                            editor,
                                            again(editor, request)
                                                    .expecting(new Expected.NoFile())),
                            saveAs));
        }
        return Optional.of(
                failures.notSaved(
                        editor,
                        request,
                        e,
                        retry,
                        saveAs,
                        () -> submit(editor, again(editor, request).asTheAdministrator()),
                        folder -> saveInNewFolder(editor, file, folder)));
    }

    /** The same with the newest text, and with all that the user has decided about it. */
    private static SaveRequest again(Editor editor, SaveRequest request) {
        SaveRequest newest = editor.document().saveRequest(request.path()).agreedAs(request);
        return request.expected() instanceof Expected.Ours
                ? newest
                : newest.expecting(request.expected());
    }

    /** Creates the folder that {@code file} needs, and saves there. */
    void saveInNewFolder(Editor editor, Path file, Path folder) {
        folders.create(
                folder,
                editor,
                file,
                // What was in the folder is gone with it.
                () -> save(editor, file, editor.document().expected().onceGone()));
    }

    /** The folder of {@code file} exists: a save that failed because it did not is history. */
    void folderIsThere(Editor editor, Path file) {
        forgetFailure(editor, file, failure -> failure instanceof StorageFailure.MissingFolder);
    }

    /** A save of {@code file} that failed because of what was there, or was not, is history. */
    void isAsExpected(Editor editor, Path file, Expected there) {
        boolean exists = !(there instanceof Expected.NoFile);
        forgetFailure(
                editor,
                file,
                failure ->
                        switch (failure) {
                            case StorageFailure.Conflict _ -> true;
                            case StorageFailure.MissingFolder _,
                                    StorageFailure.MissingDrive _,
                                    StorageFailure.NotAFile _,
                                    StorageFailure.LinkLoop _ ->
                                    exists;
                            default -> false;
                        });
    }

    private void forgetFailure(Editor editor, Path file, Predicate<StorageFailure> isOver) {
        if (editor.saveStateProperty().get()
                        instanceof SaveState.Failed(var place, SaveFailure.Storage(var failure))
                && place.equals(file)
                && isOver.test(failure)) {
            refusals.remove(editor);
            editor.notices().hide(file);
            editor.saveStateProperty().set(new SaveState.Idle());
        }
    }

    private void saveAsUtf8(Editor editor, Path file) {
        editor.document().chooseFormat(TextFormat.UTF_8);
        submit(editor, editor.document().saveRequest(file));
    }

    /**
     * Of two saves of one document, the later one is shown.
     *
     * @return whether this is that one
     */
    private static boolean ended(Editor editor, SaveTask task, SaveState state) {
        boolean latest =
                editor.saveStateProperty().get() instanceof SaveState.Saving(var on) && on == task;
        if (latest) {
            editor.saveStateProperty().set(state);
        }
        return latest;
    }
}
