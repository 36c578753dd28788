package org.keepsake.ui.save;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.keepsake.save.SaveFailure;
import org.keepsake.storage.StorageFailure;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.notice.NamedDocuments;
import org.keepsake.ui.words.Messages;

/** Saves all documents that have edits, and tells in the one in front which were not saved. */
public final class SaveAllController {
    private static final NoticePane.Subject ABOUT = new NoticePane.Subject.Matter("save all");

    private final EditorTabs tabs;
    private final SaveController saves;
    private final Messages messages;

    public SaveAllController(EditorTabs tabs, SaveController saves, Messages messages) {
        this.tabs = tabs;
        this.saves = saves;
        this.messages = messages;
    }

    /**
     * Saves those with a file at once, and asks one by one where to save the others. If the user
     * cancels, no more are asked about, and those are told of as well.
     */
    public void saveAll() {
        List<Editor> modified =
                tabs.all().stream().filter(editor -> editor.document().isModified()).toList();
        List<Editor> stored =
                modified.stream().filter(editor -> editor.document().path().isPresent()).toList();
        IntegerProperty open = new SimpleIntegerProperty(2);
        Runnable ended = () -> open.set(open.get() - 1);
        Later.when(
                () -> open.get() == 0,
                () -> tell("saveall.failed", modified, modified.size(), this::isNotSaved),
                open);
        save(stored, ended);
        ask(modified.stream().filter(editor -> editor.document().path().isEmpty()).toList(), ended);
    }

    /**
     * Saves the others of {@code asked} that have a file, after {@code refused} could not be saved
     * in order to quit, and tells what keeps the program open: its own reason first. Edits that
     * were to be lost with the program are still there as well, and count.
     */
    public void saveOthers(Editor refused, List<Editor> asked) {
        List<Editor> others =
                asked.stream()
                        .filter(editor -> editor != refused && editor.document().isModified())
                        .filter(editor -> editor.document().path().isPresent())
                        .toList();
        save(
                others,
                () -> {
                    int unsaved =
                            tell(
                                    "saveall.notquit",
                                    tabs.all(),
                                    asked.size(),
                                    SaveAllController::hasEdits);
                    if (unsaved > 1) {
                        saves.addToRefusal(refused, messages.get("stillopen.count", unsaved));
                    }
                });
    }

    private void save(List<Editor> stored, Runnable afterwards) {
        if (stored.isEmpty()) {
            afterwards.run();
            return;
        }
        List<Editor> waiting = new ArrayList<>(stored);
        for (Editor editor : stored) {
            saves.save(
                    editor,
                    () -> {
                        waiting.remove(editor);
                        if (waiting.isEmpty()) {
                            afterwards.run();
                        }
                    });
        }
    }

    private void ask(List<Editor> untitled, Runnable afterwards) {
        if (untitled.isEmpty()) {
            afterwards.run();
            return;
        }
        Editor editor = untitled.getFirst();
        Runnable goOn = () -> ask(untitled.subList(1, untitled.size()), afterwards);
        if (!tabs.all().contains(editor)) {
            goOn.run();
            return;
        }
        tabs.bringToFront(editor);
        saves.saveAs(
                editor,
                () -> {
                    if (editor.document().path().isPresent()) {
                        goOn.run();
                    } else {
                        afterwards.run();
                    }
                });
    }

    /**
     * A failure shows above its own text, which only who goes there sees; that no place was chosen
     * shows nowhere else.
     *
     * @param words the key of a sentence that names those not saved
     * @param among those that may not be saved
     * @param tried how many were to be saved
     * @param isLeft whether a document is not saved
     * @return how many are not saved
     */
    private int tell(String words, List<Editor> among, int tried, Predicate<Editor> isLeft) {
        List<Editor> left = among.stream().filter(isLeft).toList();
        Editor front = tabs.active();
        List<Editor> behind = left.stream().filter(editor -> editor != front).toList();
        boolean saysEnough = left.contains(front) && (isFailed(front) || tried < 2);
        if (left.isEmpty() || (behind.isEmpty() && saysEnough)) {
            return left.size();
        }
        NoticePane.Notice notice =
                notice(
                        kind(left),
                        messages.get(
                                words,
                                left.size(),
                                new NamedDocuments(left).names(messages),
                                among.size() - left.size()),
                        new NamedDocuments(behind));
        front.notices().show(notice);
        List<Editor> unseen = new ArrayList<>(behind.isEmpty() ? left : behind);
        List<ObservableValue<?>> news = new ArrayList<>();
        news.add(tabs.activeProperty());
        unseen.forEach(editor -> {
            news.add(editor.saveStateProperty());
            news.add(editor.document().modifiedProperty());
        });
        Later.when(
                () -> {
                    unseen.removeIf(editor ->
                            (editor != front && editor == tabs.active())
                                    || !tabs.all().contains(editor)
                                    || !isLeft.test(editor));
                    return unseen.isEmpty();
                },
                () -> front.notices().hide(notice),
                news.toArray(ObservableValue<?>[]::new));
        return left.size();
    }

    /** Whether a save has failed or was cancelled, or there is no file to save to yet. */
    private boolean isNotSaved(Editor editor) {
        boolean isTold =
                editor.document().path().isEmpty()
                        || editor.saveStateProperty().get() instanceof SaveState.Cancelled;
        return tabs.all().contains(editor)
                && (isFailed(editor) || (isTold && editor.document().isModified()));
    }

    private static boolean hasEdits(Editor editor) {
        return isFailed(editor) || editor.document().isModified();
    }

    private static boolean isFailed(Editor editor) {
        return editor.saveStateProperty().get() instanceof SaveState.Failed;
    }

    /**
     * Whoever has cancelled knows, and a change by others is to be decided: neither is a failure.
     */
    private static NoticePane.Kind kind(List<Editor> left) {
        return left.stream()
                .map(editor -> editor.saveStateProperty().get())
                .map(state ->
                        switch (state) {
                            case SaveState.Failed(
                                            _,
                                            SaveFailure.Storage(StorageFailure.Conflict _)) ->
                                    NoticePane.Kind.CAUTION;
                            case SaveState.Failed _ -> NoticePane.Kind.FAILURE;
                            default -> NoticePane.Kind.INFORMATION;
                        })
                .max(Comparator.naturalOrder())
                .orElse(NoticePane.Kind.INFORMATION);
    }

    private NoticePane.Notice notice(NoticePane.Kind kind, String sentence, NamedDocuments behind) {
        IconShape icon =
                switch (kind) {
                    case INFORMATION -> IconShape.INFO;
                    case CAUTION -> IconShape.ALERT_TRIANGLE;
                    case FAILURE -> IconShape.ALERT_CIRCLE;
                };
        return new NoticePane.Notice(ABOUT, kind, icon, sentence, behind.show(messages, tabs));
    }
}
