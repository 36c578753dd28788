package org.keepsake.ui.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlsfx.control.action.Action;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Says in the document in front which others have their unsaved edits back: a notice of their own
 * is seen only by who goes there. A document is named until its edits are saved or undone, or it is
 * closed. FX thread.
 */
final class RestoredElsewhere {
    private static final NoticePane.Subject ABOUT =
            new NoticePane.Subject.Matter("restored elsewhere");

    private final EditorTabs tabs;
    private final Messages messages;

    /** The documents that still have the edits that came back. */
    private final List<Editor> restored = new ArrayList<>();

    private Optional<Told> told = Optional.empty();

    /** Where the notice is, unless the user has closed it. */
    private record Told(Editor editor, NoticePane.Notice notice) {
        boolean takeBack() {
            return editor.notices().hide(notice);
        }
    }

    RestoredElsewhere(EditorTabs tabs, Messages messages) {
        this.tabs = tabs;
        this.messages = messages;
        tabs.onChanged(() -> {
            if (restored.retainAll(tabs.all())) {
                update();
            }
        });
    }

    /**
     * Tells of {@code editor} as well, in the order of the tabs. The notice stands above the notice
     * of the document in front, whose text shows what is back.
     */
    void tell(Editor editor) {
        restored.add(editor);
        told.ifPresent(Told::takeBack);
        show(tabs.active());
        Later.when(editor.document().modifiedProperty(), modified -> !modified, () -> over(editor));
    }

    private void over(Editor editor) {
        if (restored.remove(editor)) {
            update();
        }
    }

    /** Names those that are left, if the notice is still there. */
    private void update() {
        told.filter(Told::takeBack).ifPresent(before -> show(before.editor()));
    }

    private void show(Editor front) {
        told = Optional.empty();
        List<String> names =
                others(front).stream().map(other -> Messages.shortened(other.name())).toList();
        if (names.isEmpty()) {
            return;
        }
        String key = restored.contains(front) ? "recovered.elsewhere.also" : "recovered.elsewhere";
        NoticePane.Notice notice =
                new NoticePane.Notice(
                        ABOUT,
                        NoticePane.Kind.INFORMATION,
                        IconShape.LIFE_BUOY,
                        messages.get(key, messages.list(names)),
                        List.of(new Action(messages.get("recovered.show"), e -> go(front))));
        told = Optional.of(new Told(front, notice));
        front.notices().show(notice);
    }

    private void go(Editor from) {
        told.ifPresent(Told::takeBack);
        others(from).stream().findFirst().ifPresent(tabs::bringToFront);
    }

    private List<Editor> others(Editor front) {
        return tabs.all().stream()
                .filter(other -> other != front && restored.contains(other))
                .toList();
    }
}
