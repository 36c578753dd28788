package org.keepsake.ui.save;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
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
     * cancels, no more are asked about.
     */
    public void saveAll() {
        List<Editor> modified =
                tabs.all().stream().filter(editor -> editor.document().isModified()).toList();
        List<Editor> stored =
                modified.stream().filter(editor -> editor.document().path().isPresent()).toList();
        save(stored, () -> tell("saveall.failed", stored, modified.size()));
        ask(modified.stream().filter(editor -> editor.document().path().isEmpty()).toList());
    }

    /**
     * Saves the others of {@code asked} that have a file, after {@code refused} could not be saved
     * in order to quit, and tells what keeps the program open: its own reason first.
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
                    int unsaved = tell("saveall.notquit", asked, asked.size());
                    if (unsaved > 1) {
                        saves.addToRefusal(
                                refused, messages.get("stillopen.count", unsaved, asked.size()));
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

    private void ask(List<Editor> untitled) {
        if (untitled.isEmpty()) {
            return;
        }
        Editor editor = untitled.getFirst();
        if (!tabs.all().contains(editor)) {
            ask(untitled.subList(1, untitled.size()));
            return;
        }
        tabs.bringToFront(editor);
        saves.saveAs(
                editor,
                () -> {
                    if (editor.document().path().isPresent()) {
                        ask(untitled.subList(1, untitled.size()));
                    }
                });
    }

    /**
     * A failure shows above its own text, which only who goes there sees.
     *
     * @param words the key of a sentence that names those not saved
     * @return how many were not saved
     */
    private int tell(String words, List<Editor> asked, int all) {
        List<Editor> failed = asked.stream().filter(this::isNotSaved).toList();
        Editor front = tabs.active();
        List<Editor> behind = failed.stream().filter(editor -> editor != front).toList();
        if (behind.isEmpty()) {
            return failed.size();
        }
        NoticePane.Notice notice =
                notice(
                        messages.get(
                                words,
                                failed.size(),
                                all,
                                new NamedDocuments(failed).names(messages)),
                        new NamedDocuments(behind));
        front.notices().show(notice);
        List<Editor> unseen = new ArrayList<>(behind);
        List<ObservableValue<?>> news = new ArrayList<>();
        news.add(tabs.activeProperty());
        behind.forEach(editor -> news.add(editor.saveStateProperty()));
        Later.when(
                () -> {
                    unseen.removeIf(editor -> editor == tabs.active() || !isNotSaved(editor));
                    return unseen.isEmpty();
                },
                () -> front.notices().hide(notice),
                news.toArray(ObservableValue<?>[]::new));
        return failed.size();
    }

    /** Whether a save has failed, or there is no file to save to yet. */
    private boolean isNotSaved(Editor editor) {
        boolean nowhere = editor.document().path().isEmpty() && editor.document().isModified();
        return tabs.all().contains(editor)
                && (nowhere || editor.saveStateProperty().get() instanceof SaveState.Failed);
    }

    private NoticePane.Notice notice(String sentence, NamedDocuments behind) {
        return new NoticePane.Notice(
                ABOUT,
                NoticePane.Kind.FAILURE,
                IconShape.ALERT_CIRCLE,
                sentence,
                List.of(behind.showFirst(messages, tabs)));
    }
}
