package org.keepsake.ui.recovery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.application.Platform;
import org.controlsfx.control.action.Action;
import org.keepsake.background.Job;
import org.keepsake.codec.LoadListener;
import org.keepsake.codec.TextFormat;
import org.keepsake.document.Document;
import org.keepsake.document.RecordedEdits;
import org.keepsake.document.Selection;
import org.keepsake.journal.FoundJournal;
import org.keepsake.journal.JournalFolder;
import org.keepsake.journal.RecordedText;
import org.keepsake.journal.Recovered;
import org.keepsake.journal.Takeover;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.load.LoadedFile;
import org.keepsake.storage.Expected;
import org.keepsake.ui.compare.CompareController;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.notice.UndoNotices;
import org.keepsake.ui.open.ReloadController;
import org.keepsake.ui.words.Messages;

/**
 * Brings back the documents that earlier sessions left with unsaved edits, each in its tab and as
 * it was: undo leads back to what its file holds, step by step. A notice says what came back.
 */
public final class RecoveredDocuments {
    private static final System.Logger LOG = System.getLogger(RecoveredDocuments.class.getName());

    /** The subject of a notice about an untitled document. */
    private static final NoticePane.Subject ABOUT = new NoticePane.Subject.Matter("recovered");

    /** How the edits that came back relate to their file. */
    private enum Finding {
        /** The file still holds what they were made to. */
        AGAIN("recovered.again"),
        /** The file holds something else by now. */
        CONFLICT("recovered.conflict"),
        /** The file is gone or cannot be read. */
        MISSING("recovered.missing");

        private final String key;

        Finding(String key) {
            this.key = key;
        }
    }

    private final JournalFolder journals;
    private final UnsavedEdits edits;
    private final EditorTabs tabs;
    private final RestoredTabs places;
    private final LoadPipeline loads;
    private final Executor readers;
    private final ReloadController reloads;
    private final UndoNotices undos;
    private final CompareController compares;
    private final Runnable lookAtFiles;
    private final Messages messages;
    private final RestoredNotices notices;
    private final Curtain curtain;

    /** What was found and has not come back yet. */
    private final Set<FoundJournal> coming = new HashSet<>();

    /** Whether there is anything to bring back, looked up while the window is put together. */
    private final FutureTask<Boolean> anything;

    /**
     * A journal that was found, what the file holds, and the text that both yield.
     *
     * @param edited whether that is more than the file held at the time
     */
    private record Back(
            FoundJournal found,
            Optional<LoadedFile> file,
            Optional<Recovered> recovered,
            Optional<RecordedEdits> edits,
            boolean edited) {

        /** Whether the file holds the very text, so that there is nothing to bring back. */
        boolean isSaved() {
            return recovered.isPresent()
                    && file.isPresent()
                    && file.get().text().contentEquals(recovered.get().text())
                    && found.origin().format().equals(found.origin().storedFormat());
        }
    }

    /**
     * Creates what brings documents back.
     *
     * @param untitled adds a tab for a document without a file, by its number
     * @param lookAtFiles finds and tells which files others have changed or deleted
     */
    public RecoveredDocuments(
            JournalFolder journals,
            UnsavedEdits edits,
            EditorTabs tabs,
            IntFunction<Editor> untitled,
            LoadPipeline loads,
            Executor readers,
            ReloadController reloads,
            UndoNotices undos,
            CompareController compares,
            Runnable lookAtFiles,
            Messages messages) {
        this.journals = journals;
        this.edits = edits;
        this.tabs = tabs;
        this.places = new RestoredTabs(tabs, untitled);
        this.loads = loads;
        this.readers = readers;
        this.reloads = reloads;
        this.undos = undos;
        this.compares = compares;
        this.lookAtFiles = lookAtFiles;
        this.messages = messages;
        this.notices = new RestoredNotices(tabs, messages);
        this.curtain = new Curtain(tabs, messages, places::awaitNoFront);
        anything = new FutureTask<>(journals::hasOtherSessions);
        readers.execute(anything);
    }

    /**
     * Looks for such documents and brings them back.
     *
     * @param untitledInFront whether an untitled one belongs in front: the one typed in last
     */
    public void bringBack(boolean untitledInFront) {
        if (untitledInFront || tabs.active().isUntouched()) {
            places.awaitFront();
        }
        if (anything.state() != Future.State.SUCCESS || anything.resultNow()) {
            curtain.hideAll();
        }
        run(journals::takeOver, this::found, curtain::showAll);
    }

    private <T> void run(Callable<T> work, Consumer<T> then, Runnable otherwise) {
        readers.execute(
                Job.of(_ -> work.call())
                        .whenSucceeded(then)
                        .whenFailed(
                                Exception.class,
                                e -> {
                                    LOG.log(
                                            System.Logger.Level.WARNING,
                                            "Edits were not brought back",
                                            e);
                                    otherwise.run();
                                }));
    }

    private void found(Takeover takeover) {
        takeover.newer().forEach(path -> tell(path, "recovered.newer", path));
        takeover.aside().forEach(path -> tell(path, "recovered.aside", path));
        coming.addAll(takeover.found());
        curtain.hideOnly(this::isAwaited);
        places.expect(takeover.found());
        takeover.found()
                .forEach(found -> run(() -> read(found), this::bringBack, () -> ended(found)));
    }

    /** Whether edits come back into this document, or another one takes its place in front. */
    private boolean isAwaited(Editor editor) {
        return coming.stream()
                .anyMatch(found ->
                        found.origin()
                                .file()
                                .map(file -> isOf(file, editor) && !editor.document().isModified())
                                .orElseGet(() -> places.isStandIn(editor)));
    }

    private static boolean isOf(Path file, Editor editor) {
        return editor.file().filter(file::equals).isPresent();
    }

    /** A journal is back, or will never be. */
    private void ended(FoundJournal found) {
        coming.remove(found);
        curtain.hideOnly(this::isAwaited);
        if (coming.isEmpty()) {
            notices.allBack();
        }
    }

    /** Blocks. */
    private Back read(FoundJournal found) {
        Optional<LoadedFile> file = found.origin().file().flatMap(path -> load(path, found));
        Optional<Recovered> recovered = found.recover(file.map(LoadedFile::text));
        return new Back(
                found,
                file,
                recovered,
                recovered.map(RecoveredDocuments::edits),
                recovered.filter(RecoveredDocuments::isEdited).isPresent());
    }

    /** Not the only copy of a text that its file held, before the file was deleted. */
    private static boolean isEdited(Recovered recovered) {
        return !recovered.origin().format().equals(recovered.origin().storedFormat())
                || !recovered.text().contentEquals(recovered.base());
    }

    private static RecordedEdits edits(Recovered recovered) {
        RecordedEdits edits = new RecordedEdits(recovered.base());
        for (RecordedText next : recovered.texts()) {
            if (!next.undone() || !edits.undo(next.text())) {
                edits.add(next.text(), next.at());
            }
        }
        return edits;
    }

    private Optional<LoadedFile> load(Path path, FoundJournal found) {
        try {
            return Optional.of(
                    loads.load(
                            path, knownCharset(found.origin().storedFormat()), LoadListener.NONE));
        } catch (LoadException e) {
            LOG.log(System.Logger.Level.INFO, "Not read for comparison: " + path, e);
            return Optional.empty();
        }
    }

    /** The charset that the file was in, in which its text is what was edited; empty for UTF-8. */
    private static Optional<Charset> knownCharset(TextFormat format) {
        return Optional.of(format.charset())
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
    }

    private void bringBack(Back back) {
        Optional<Editor> open = back.found().origin().file().flatMap(tabs::find);
        if (back.recovered().isEmpty()) {
            lost(back.found());
            ended(back.found());
        } else if (back.isSaved()) {
            journals.resume(back.found(), back.recovered().get()).forget();
            ended(back.found());
        } else {
            open.ifPresentOrElse(
                    editor ->
                            Later.when(
                                    editor.loadingProperty(),
                                    Optional::isEmpty,
                                    // Later: whoever has loaded it is about to go to a
                                    // place in it.
                                    () -> Platform.runLater(() -> bringBackInto(editor, back))),
                    () -> bringBack(back, places.free(back.found().origin())));
        }
    }

    /**
     * Leaves a tab alone that has been edited meanwhile or has its edits back already, and one that
     * is gone because its file could not be read. That of a file that is away is empty.
     */
    private void bringBackInto(Editor editor, Back back) {
        boolean isAsStored = back.file().isPresent() || editor.document().text().byteLength() == 0;
        if (tabs.all().contains(editor) && !editor.document().isModified() && isAsStored) {
            bringBack(back, editor);
        } else {
            bringBack(back, places.free(back.found().origin()));
        }
    }

    private void bringBack(Back back, Editor editor) {
        Recovered recovered = back.recovered().orElseThrow();
        Selection place = new Selection(recovered.place().anchor(), recovered.place().caret());
        edits.adopt(
                editor,
                journals.resume(back.found(), recovered),
                () -> restore(back, recovered, editor.document()));
        editor.text().select(place);
        places.back(back.found(), editor);
        tell(back, recovered, editor);
        ended(back.found());
    }

    private static void restore(Back back, Recovered recovered, Document document) {
        if (!recovered.fileIsBase() || back.file().isEmpty()) {
            document.basedOn(
                    recovered.origin().file(),
                    recovered.base(),
                    recovered.origin().storedFormat(),
                    expected(recovered));
            if (finding(back, recovered) == Finding.MISSING) {
                document.gone();
            }
        } else {
            // Also in a tab that has it: the recovered text is an edit of this one.
            document.loaded(back.file().get());
        }
        document.lineBreaks().choose(recovered.origin().lineBreak());
        document.recovered(back.edits().orElseThrow(), recovered.origin().format());
    }

    private static Expected expected(Recovered recovered) {
        return recovered.origin().exists()
                ? LoadPipeline.lastSeen(recovered.base(), recovered.origin().storedFormat())
                : new Expected.NoFile();
    }

    private void tell(Back back, Recovered recovered, Editor editor) {
        Optional<Path> file = recovered.origin().file();
        NoticePane.Subject about =
                file.<NoticePane.Subject>map(NoticePane.Subject.OfFile::new).orElse(ABOUT);
        Finding finding = finding(back, recovered);
        if (finding == Finding.MISSING && !back.edited()) {
            // Nothing but the file is to be told of, in the words for one that has been deleted.
            lookAtFiles.run();
            return;
        }
        List<Action> actions = new ArrayList<>();
        back.file()
                .map(LoadedFile::path)
                .map(there ->
                        action(
                                "action.compare",
                                () -> compares.compare(editor, there, decisions(finding, editor))))
                .ifPresent(actions::add);
        if (finding != Finding.MISSING) {
            Action discard = action("recovered.discard", () -> discard(finding, editor));
            discard.setLongText(messages.get("tip.discard"));
            actions.add(discard);
        }
        String name = file.map(Messages::fileName).orElse("");
        String key = file.isEmpty() ? "recovered.untitled" : finding.key;
        String sentence = messages.get(key, name, time(recovered.latest()));
        if (recovered.torn()) {
            sentence =
                    messages.get("recovered.torn", sentence, journals.asideOf(back.found().path()));
        }
        notices.tell(
                editor,
                notice(about, sentence, actions),
                back.found().crashed(),
                finding == Finding.CONFLICT);
    }

    private static Finding finding(Back back, Recovered recovered) {
        if (back.file().isPresent()) {
            return recovered.fileIsBase() ? Finding.AGAIN : Finding.CONFLICT;
        }
        boolean gone = recovered.origin().file().isPresent() && recovered.origin().exists();
        return gone ? Finding.MISSING : Finding.AGAIN;
    }

    /** The same choice beside what it is about. */
    private List<Action> decisions(Finding finding, Editor editor) {
        return List.of(
                action("recovered.keep.changes", () -> notices.seen(editor)),
                action(
                        "recovered.discard.changes",
                        () -> {
                            if (editor.document().isModified()) {
                                discard(finding, editor);
                            }
                        }));
    }

    private void discard(Finding finding, Editor editor) {
        notices.seen(editor);
        if (finding == Finding.CONFLICT) {
            reloads.reload(editor);
        } else {
            editor.text()
                    .whenEditable(() -> {
                        editor.text().become(editor.document().storedText());
                        undos.discarded(editor);
                    });
        }
    }

    private void lost(FoundJournal found) {
        Path aside = journals.asideOf(found.path());
        String name = found.origin().file().map(Messages::fileName).orElse("");
        run(
                () -> {
                    journals.setAside(found.path());
                    return aside;
                },
                path -> tell(path, "recovered.lost", name, path),
                () -> {});
    }

    /** Tells of a file that is kept, each in a notice of its own. */
    private void tell(Path kept, String key, Object... arguments) {
        tabs.active()
                .notices()
                .show(
                        notice(
                                new NoticePane.Subject.OfFile(kept),
                                messages.get(key, arguments),
                                List.of()));
    }

    private static NoticePane.Notice notice(
            NoticePane.Subject about, String sentence, List<Action> actions) {
        return new NoticePane.Notice(
                about, NoticePane.Kind.INFORMATION, IconShape.LIFE_BUOY, sentence, actions);
    }

    private Action action(String key, Runnable run) {
        return new Action(messages.get(key), e -> run.run());
    }

    private String time(Instant at) {
        return messages.dayAndTime(at, FormatStyle.SHORT);
    }
}
