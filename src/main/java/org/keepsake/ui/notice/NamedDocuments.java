package org.keepsake.ui.notice;

import java.util.List;
import org.controlsfx.control.action.Action;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.words.Messages;

/**
 * Documents that a notice in another one names, because a notice of their own is seen only by who
 * goes there.
 *
 * @param documents in the order of their tabs
 */
public record NamedDocuments(List<Editor> documents) {
    /** More buttons would bury the sentence. */
    private static final int MOST_BUTTONS = 3;

    /** Their names, in one phrase, as on their tabs: two of one name with their folders. */
    public String names(Messages messages) {
        return messages.list(documents.stream().map(Editor::label).toList());
    }

    /** Each brings one of them to the front; of very many, only the first. */
    public List<Action> show(Messages messages, EditorTabs tabs) {
        int shown = documents.size() <= MOST_BUTTONS ? documents.size() : 1;
        return documents.stream()
                .limit(shown)
                .map(editor ->
                        new Action(
                                messages.get("action.show", editor.label()),
                                e -> tabs.bringToFront(editor)))
                .toList();
    }
}
