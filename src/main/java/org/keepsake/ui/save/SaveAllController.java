package org.keepsake.ui.save;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        save(stored, () -> tell(stored, modified.size()));
        ask(modified.stream().filter(editor -> editor.document().path().isEmpty()).toList());
    }

    /**
     * Saves others, which have a file, after a save of {@code refused} has failed; tells of all
     * that were not saved.
     */
    public void saveOthers(Editor refused, List<Editor> others) {
        List<Editor> all = Stream.concat(Stream.of(refused), others.stream()).toList();
        save(others, () -> tell(all, all.size()));
    }

    private void save(List<Editor> stored, Runnable afterwards) {
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

    /** A failure shows above its own text, which only who goes there sees. */
    private void tell(List<Editor> saved, int all) {
        List<Editor> failed = saved.stream().filter(this::hasFailed).toList();
        Editor front = tabs.active();
        List<Editor> behind = failed.stream().filter(editor -> editor != front).toList();
        if (behind.isEmpty()) {
            return;
        }
        NoticePane.Notice notice = notice(failed, all, new NamedDocuments(behind));
        front.notices().show(notice);
        List<Editor> unseen = new ArrayList<>(behind);
        List<ObservableValue<?>> news = new ArrayList<>();
        news.add(tabs.activeProperty());
        behind.forEach(editor -> news.add(editor.saveStateProperty()));
        Later.when(
                () -> {
                    unseen.removeIf(editor -> editor == tabs.active() || !hasFailed(editor));
                    return unseen.isEmpty();
                },
                () -> front.notices().hide(notice),
                news.toArray(ObservableValue<?>[]::new));
    }

    private boolean hasFailed(Editor editor) {
        return tabs.all().contains(editor)
                && editor.saveStateProperty().get() instanceof SaveState.Failed;
    }

    private NoticePane.Notice notice(List<Editor> failed, int all, NamedDocuments behind) {
        String names = new NamedDocuments(failed).names(messages);
        return new NoticePane.Notice(
                ABOUT,
                NoticePane.Kind.FAILURE,
                IconShape.ALERT_CIRCLE,
                messages.get("saveall.failed", failed.size(), all, names),
                List.of(behind.showFirst(messages, tabs)));
    }
}
