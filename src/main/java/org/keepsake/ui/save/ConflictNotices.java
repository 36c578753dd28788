package org.keepsake.ui.save;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.controlsfx.control.action.Action;
import org.keepsake.document.Document;
import org.keepsake.save.KeptVersion;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageFailure.Conflict;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.ui.compare.CompareController;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.kit.SystemClipboard;
import org.keepsake.ui.open.ReloadController;
import org.keepsake.ui.words.Messages;

/**
 * Shows above the text that a file is not what its document expects, and offers every way to
 * resolve that. None of them loses anything: a reload can be undone, and what is overwritten is
 * kept.
 */
public final class ConflictNotices {
    private final Messages messages;
    private final ReloadController reloads;
    private final CompareController compares;
    private final Runnable showVersions;
    private final Predicate<Editor> isOpen;

    /**
     * Notices in each document's own tab.
     *
     * @param showVersions shows the earlier versions of the document in front
     * @param isOpen whether a document still has its tab
     */
    public ConflictNotices(
            Messages messages,
            ReloadController reloads,
            CompareController compares,
            Runnable showVersions,
            Predicate<Editor> isOpen) {
        this.messages = messages;
        this.reloads = reloads;
        this.compares = compares;
        this.showVersions = showVersions;
        this.isOpen = isOpen;
    }

    /**
     * Shows a change that was noticed while no save was running.
     *
     * @param saveAgain saves, expecting the state it is given
     */
    NoticePane.Notice changedOutside(
            Editor editor,
            Path file,
            Conflict conflict,
            Consumer<Expected> saveAgain,
            Runnable saveAs) {
        List<Action> actions =
                conflict.found()
                        .map(found ->
                                choose(
                                        editor,
                                        file,
                                        action("action.keep", () -> keep(editor, file, found))))
                        .orElseGet(() -> again(editor, file, saveAgain, saveAs));
        return show(editor, file, conflict.kind(), "outside.notice", actions);
    }

    /**
     * Shows that the folder of a file is gone, and the file with it.
     *
     * @param createFolder creates it again and saves there
     */
    NoticePane.Notice folderGone(
            Editor editor, Path file, Path folder, Runnable createFolder, Runnable saveAs) {
        String reason = messages.get("failure.folder.gone", folder.toString());
        return show(
                editor,
                file,
                messages.get("notsaved.absent", reason, Messages.fileName(file)),
                List.of(
                        action("action.createfolder", createFolder),
                        action("action.saveas", saveAs)));
    }

    /**
     * Reloads a document without edits whose file another program has changed.
     *
     * @param ended receives whether that was possible
     */
    void reloadQuietly(Editor editor, Path file, Consumer<Boolean> ended) {
        reloads.reloadQuietly(editor, file, ended);
    }

    /**
     * Shows that the document was not saved to {@code file} because of what is there.
     *
     * @param saveAnyway saves, expecting the state it is given
     */
    void notSaved(
            Editor editor,
            Path file,
            Conflict conflict,
            Consumer<Expected> saveAnyway,
            Runnable saveAs) {
        List<Action> actions =
                conflict.found()
                        .map(found -> decide(editor, file, found, saveAnyway, saveAs))
                        .orElseGet(() -> again(editor, file, saveAnyway, saveAs));
        show(editor, file, conflict.kind(), "notsaved.conflict", actions);
    }

    /** Shows that the document was not saved to {@code file} because another tab shows that. */
    void openInAnotherTab(Editor editor, Path file, Runnable showTab, Runnable saveAs) {
        String name = Messages.fileName(file);
        show(
                editor,
                file,
                messages.get("conflict.open", name),
                List.of(
                        new Action(messages.get("action.show", name), e -> showTab.run()),
                        action("action.saveas", saveAs)));
    }

    private List<Action> decide(
            Editor editor,
            Path file,
            FileStamp found,
            Consumer<Expected> saveAnyway,
            Runnable saveAs) {
        Action overwrite = action("action.overwrite", () -> saveAnyway.accept(theirs(found)));
        Action elsewhere = action("action.saveas", saveAs);
        // Another file, chosen in Save As, is nothing to reload this document from.
        if (!editor.document().isStoredIn(file)) {
            return List.of(compare(editor, file, overwrite), overwrite, elsewhere);
        }
        List<Action> actions = new ArrayList<>(choose(editor, file, overwrite));
        actions.add(elsewhere);
        return actions;
    }

    /**
     * The ways out, in the same order whoever noticed it: the harmless one first. Before a save,
     * keeping what is here writes nothing yet; after one, it does at once, and is called so.
     */
    private List<Action> choose(Editor editor, Path file, Action keepMine) {
        Action reload = action("action.reload", () -> reloads.reload(editor));
        reload.setLongText(messages.get("tip.reload"));
        return List.of(compare(editor, file, reload, keepMine), reload, keepMine);
    }

    /** Shows where to find the version that {@code file} had before it was overwritten. */
    void kept(Editor editor, Path file, KeptVersion version) {
        String name = Messages.fileName(file);
        switch (version) {
            case KeptVersion.Earlier() ->
                    kept(
                            editor,
                            file,
                            messages.get("kept.earlier", name),
                            action("action.versions", showVersions));
            case KeptVersion.Copy(Path copy) ->
                    kept(
                            editor,
                            file,
                            messages.get("kept", name, copy.toString()),
                            action("action.copypath", () -> SystemClipboard.put(copy.toString())));
        }
    }

    private static void kept(Editor editor, Path file, String sentence, Action action) {
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                file,
                                NoticePane.Kind.INFORMATION,
                                IconShape.ARCHIVE,
                                sentence,
                                List.of(action)));
    }

    private NoticePane.Notice show(
            Editor editor, Path file, ConflictKind kind, String key, List<Action> actions) {
        String reason = messages.get("conflict." + kind, Messages.fileName(file));
        return show(editor, file, messages.get(key, reason), actions);
    }

    private static NoticePane.Notice show(
            Editor editor, Path file, String sentence, List<Action> actions) {
        NoticePane.Notice notice =
                new NoticePane.Notice(
                        file, NoticePane.Kind.CAUTION, IconShape.ALERT_TRIANGLE, sentence, actions);
        editor.notices().show(notice);
        return notice;
    }

    private static void keep(Editor editor, Path file, FileStamp found) {
        editor.document().keepOver(theirs(found));
        editor.conflictProperty().set(Optional.empty());
        editor.notices().hide(file);
        editor.focus();
    }

    private List<Action> again(Editor editor, Path file, Consumer<Expected> save, Runnable saveAs) {
        Document document = editor.document();
        return List.of(
                action(
                        "action.saveagain",
                        () ->
                                save.accept(
                                        document.isStoredIn(file)
                                                ? document.expected().onceGone()
                                                : new Expected.NoFile())),
                action("action.saveas", saveAs));
    }

    /** Compares, and offers to decide in the same words once the differences have been seen. */
    private Action compare(Editor editor, Path file, Action... decisions) {
        return action(
                "action.compare",
                () -> {
                    Expected asked = editor.document().expected();
                    compares.compare(
                            editor,
                            file,
                            Stream.of(decisions)
                                    .map(each -> whileAsked(editor, asked, each))
                                    .toList());
                });
    }

    /** The same action, for a window that may stay until long after the question was settled. */
    private Action whileAsked(Editor editor, Expected asked, Action decision) {
        return new Action(
                decision.getText(),
                e -> {
                    if (isOpen.test(editor) && editor.document().expected() == asked) {
                        decision.handle(e);
                    }
                });
    }

    private Action action(String key, Runnable run) {
        return new Action(messages.get(key), e -> run.run());
    }

    private static Expected theirs(FileStamp found) {
        return new Expected.Theirs(found);
    }
}
