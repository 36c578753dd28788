package org.keepsake.ui.save;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.keepsake.background.FileWatch;
import org.keepsake.background.Job;
import org.keepsake.load.Freshness;
import org.keepsake.load.FreshnessCheck;
import org.keepsake.save.SaveFailure;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.StorageFailure.Conflict;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;

/**
 * Notices that another program has changed the file of an open document: when the file watch
 * reports it and, as a watch may miss changes, when the window gets the focus.
 *
 * <p>A file that is being saved is left alone until the save has ended and checked then, when what
 * our own save has left is what is expected. Nothing is reported twice, so a notice that was closed
 * stays closed until the file changes again. A document without edits is reloaded quietly instead.
 */
public final class OutsideChanges {
    private final FreshnessCheck check;
    private final Executor readers;
    private final EditorTabs tabs;
    private final SaveController saves;
    private final ConflictNotices notices;
    private final FileWatch watch = new FileWatch(this::touched);
    private final Map<Editor, Told> told = new HashMap<>();
    private final Set<Editor> looking = new HashSet<>();
    private final Set<Editor> again = new HashSet<>();
    private final Set<Editor> reloading = new HashSet<>();
    private Consumer<Editor> changedByOthers = editor -> {};

    /** What was reported to the user, and where. */
    private record Told(
            Conflict conflict, Optional<Path> missingFolder, NoticePane.Notice notice) {}

    public OutsideChanges(
            FreshnessCheck check,
            Executor readers,
            EditorTabs tabs,
            SaveController saves,
            ConflictNotices notices) {
        this.check = check;
        this.readers = readers;
        this.tabs = tabs;
        this.saves = saves;
        this.notices = notices;
    }

    /** Follows the files of all open documents. */
    public void follow() {
        List<Editor> open = tabs.all();
        told.keySet().retainAll(open);
        watch.follow(
                open.stream()
                        .map(editor -> editor.document().path())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Checks the files of all documents. */
    public void lookAtAll() {
        tabs.all().forEach(this::look);
    }

    /** Whether another program has changed the document's file and the user has yet to decide. */
    boolean isInConflict(Editor editor) {
        return told.containsKey(editor)
                && !(editor.document().expected() instanceof Expected.Theirs);
    }

    /** Sets who is told of a document whose file another program has changed. */
    public void onChangedByOthers(Consumer<Editor> listener) {
        changedByOthers = listener;
    }

    /** Stops watching. */
    public void close() {
        watch.close();
    }

    private void touched(Path file) {
        tabs.all().stream()
                .filter(editor -> editor.document().isStoredIn(file))
                .forEach(this::look);
    }

    private void look(Editor editor) {
        Optional<Path> path = editor.document().path();
        if (path.isEmpty() || editor.isLoading()) {
            return;
        }
        if (looking.contains(editor)) {
            again.add(editor);
        } else if (editor.isSaving()) {
            Later.when(
                    editor.saveStateProperty(),
                    state -> !(state instanceof SaveState.Saving),
                    () -> look(editor));
        } else {
            look(editor, path.get(), editor.document().expected());
        }
    }

    /** Checks one at a time, so that an earlier answer never arrives after a later one. */
    private void look(Editor editor, Path file, Expected expected) {
        looking.add(editor);
        SaveState state = editor.saveStateProperty().get();
        readers.execute(
                Job.of(_ -> check.check(file, expected))
                        .whenSucceeded(freshness -> {
                            // A save that has ended since may have found something newer.
                            if (editor.saveStateProperty().get() != state) {
                                again.add(editor);
                            } else if (!again.contains(editor)
                                    && isStillAsked(editor, file, expected)) {
                                found(editor, file, freshness);
                            }
                        })
                        .whenEnded(() -> {
                            looking.remove(editor);
                            if (again.remove(editor)) {
                                look(editor);
                            }
                        }));
    }

    private boolean isStillAsked(Editor editor, Path file, Expected expected) {
        return tabs.all().contains(editor)
                && !editor.isLoading()
                && !editor.isSaving()
                && editor.document().isStoredIn(file)
                && editor.document().expected() == expected;
    }

    private void found(Editor editor, Path file, Freshness freshness) {
        switch (freshness) {
            case Freshness.Unchanged(Expected refreshed, boolean readOnly) -> {
                editor.document().protectedByRights(readOnly);
                boolean keeping = refreshed instanceof Expected.Theirs;
                if (!keeping) {
                    editor.document().confirmed(refreshed);
                }
                Told before = told.remove(editor);
                editor.conflictProperty().set(Optional.empty());
                if (before != null) {
                    editor.notices().hide(before.notice());
                }
                saves.isAsExpected(editor, file, refreshed);
            }
            case Freshness.Differs(Conflict conflict, var missingFolder) -> {
                changedByOthers.accept(editor);
                if (missingFolder.isEmpty()) {
                    saves.folderIsThere(editor, file);
                }
                if (!isKnown(editor, file, conflict, missingFolder)) {
                    react(editor, file, conflict, missingFolder);
                }
            }
            case Freshness.Unknown unknown -> {
                // Nothing to report: a save will say what is wrong.
            }
        }
    }

    /** A document without edits needs no decision; Undo brings its earlier text back. */
    private void react(Editor editor, Path file, Conflict conflict, Optional<Path> missingFolder) {
        Runnable tell =
                () -> {
                    if (tabs.all().contains(editor)) {
                        NoticePane.Notice notice = tell(editor, file, conflict, missingFolder);
                        told.put(editor, new Told(conflict, missingFolder, notice));
                        forgetReceipt(editor);
                        editor.conflictProperty().set(Optional.of(conflict.kind()));
                    }
                };
        if (conflict.found().isEmpty() || editor.document().isModified()) {
            tell.run();
        } else if (reloading.add(editor)) {
            Expected before = editor.document().expected();
            notices.reloadQuietly(
                    editor,
                    file,
                    done -> {
                        reloading.remove(editor);
                        // A file that has appeared and can't be read takes nothing from an empty
                        // tab.
                        boolean matters = conflict.kind() != ConflictKind.APPEARED;
                        if (!done && matters && isStillAsked(editor, file, before)) {
                            tell.run();
                        }
                    });
        }
    }

    /** What was read or written then is not there now. */
    private static void forgetReceipt(Editor editor) {
        SaveState state = editor.saveStateProperty().get();
        if (state instanceof SaveState.Saved || state instanceof SaveState.Reloaded) {
            editor.saveStateProperty().set(new SaveState.Idle());
        }
    }

    /** Whether the user knows of this very version, from here or from a save that was refused. */
    private boolean isKnown(
            Editor editor, Path file, Conflict conflict, Optional<Path> missingFolder) {
        Told before = told.get(editor);
        SaveState state = editor.saveStateProperty().get();
        return (before != null
                        && before.conflict().equals(conflict)
                        && before.missingFolder().equals(missingFolder))
                || (conflict.kind() == ConflictKind.DELETED && saysWhatIsThere(state, file))
                || state.equals(new SaveState.Failed(file, new SaveFailure.Storage(conflict)));
    }

    /** Whether a save was refused because there is something else in the place of the file. */
    private static boolean saysWhatIsThere(SaveState state, Path file) {
        return state instanceof SaveState.Failed(var place, SaveFailure.Storage(var failure))
                && place.equals(file)
                && failure instanceof StorageFailure.NotAFile;
    }

    private NoticePane.Notice tell(
            Editor editor, Path file, Conflict conflict, Optional<Path> missingFolder) {
        if (conflict.kind() == ConflictKind.DELETED) {
            editor.document().gone();
        }
        if (missingFolder.isPresent()) {
            Path folder = missingFolder.get();
            return notices.folderGone(
                    editor,
                    file,
                    folder,
                    () -> saves.saveInNewFolder(editor, file, folder),
                    () -> saves.saveAs(editor, () -> {}));
        }
        return notices.changedOutside(
                editor,
                file,
                conflict,
                expected -> saves.save(editor, file, expected),
                () -> saves.saveAs(editor, () -> {}));
    }
}
