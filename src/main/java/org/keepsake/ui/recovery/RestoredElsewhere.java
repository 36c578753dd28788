package org.keepsake.ui.recovery;

import java.util.ArrayList;
import java.util.List;
import org.controlsfx.control.action.Action;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Says in the document in front which others have their unsaved edits back: a notice of their own
 * is seen only by who goes there. FX thread.
 */
final class RestoredElsewhere {
    private static final NoticePane.Subject ABOUT =
            new NoticePane.Subject.Matter("restored elsewhere");

    private final EditorTabs tabs;
    private final Messages messages;
    private final List<Editor> restored = new ArrayList<>();

    RestoredElsewhere(EditorTabs tabs, Messages messages) {
        this.tabs = tabs;
        this.messages = messages;
    }

    /**
     * Tells of {@code editor} as well, in the order of the tabs. The notice stands above the notice
     * of the document in front, whose text shows what is back.
     */
    void tell(Editor editor) {
        Editor front = tabs.active();
        restored.add(editor);
        List<String> names =
                tabs.all().stream()
                        .filter(other -> other != front && restored.contains(other))
                        .map(other -> Messages.shortened(other.name()))
                        .toList();
        if (names.isEmpty()) {
            return;
        }
        String key = restored.contains(front) ? "recovered.elsewhere.also" : "recovered.elsewhere";
        tabs.all().forEach(other -> other.notices().hide(ABOUT));
        Action show = new Action(messages.get("recovered.show"), e -> show(front));
        front.notices()
                .show(
                        new NoticePane.Notice(
                                ABOUT,
                                NoticePane.Kind.INFORMATION,
                                IconShape.LIFE_BUOY,
                                messages.get(key, messages.list(names)),
                                List.of(show)));
    }

    private void show(Editor told) {
        told.notices().hide(ABOUT);
        tabs.all().stream()
                .filter(other -> other != told && restored.contains(other))
                .findFirst()
                .ifPresent(tabs::bringToFront);
    }
}
