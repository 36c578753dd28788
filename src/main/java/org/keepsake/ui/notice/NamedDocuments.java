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
 * @param documents at least one
 */
public record NamedDocuments(List<Editor> documents) {

    /** Their names, in one phrase, as on their tabs: two of one name with their folders. */
    public String names(Messages messages) {
        return messages.list(documents.stream().map(Editor::label).toList());
    }

    /** Brings the first of them to the front. */
    public Action showFirst(Messages messages, EditorTabs tabs) {
        Editor first = documents.getFirst();
        return new Action(
                messages.get("action.show", first.label()), e -> tabs.bringToFront(first));
    }
}
