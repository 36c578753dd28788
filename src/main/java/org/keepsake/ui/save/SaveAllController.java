package org.keepsake.ui.save;

import java.util.List;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;

/** Saves all documents that have edits. */
public final class SaveAllController {
    private final EditorTabs tabs;
    private final SaveController saves;

    public SaveAllController(EditorTabs tabs, SaveController saves) {
        this.tabs = tabs;
        this.saves = saves;
    }

    /**
     * Saves those with a file at once, and asks one by one where to save the others. If the user
     * cancels, no more are asked about.
     */
    public void saveAll() {
        List<Editor> modified =
                tabs.all().stream().filter(editor -> editor.document().isModified()).toList();
        modified.stream()
                .filter(editor -> editor.document().path().isPresent())
                .forEach(saves::save);
        ask(modified.stream().filter(editor -> editor.document().path().isEmpty()).toList());
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
}
