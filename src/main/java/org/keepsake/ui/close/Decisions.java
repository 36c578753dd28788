package org.keepsake.ui.close;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepsake.text.Text;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.save.OfferedName;
import org.keepsake.ui.words.Messages;

/** What the user has decided about the edits of documents that are on their way out. FX thread. */
final class Decisions {

    /** The texts that the user has given up; one that is edited after that is another text. */
    private final Map<Editor, Text> discarded = new HashMap<>();

    private final Set<Editor> wanted = new HashSet<>();

    /** Nothing is decided. */
    Decisions() {}

    /** The user gives up the edits that a document has now. */
    void discard(Editor editor) {
        discarded.put(editor, editor.document().text());
    }

    /** Whether the edits of a document, all of them, were given up. */
    boolean isDiscarded(Editor editor) {
        return editor.document().text() == discarded.get(editor);
    }

    /** Whether a document is to be saved without another question. */
    boolean isWanted(Editor editor) {
        return wanted.contains(editor);
    }

    /** Whether a document was to be saved without another question: that counts once. */
    boolean takeWanted(Editor editor) {
        return wanted.remove(editor);
    }

    /**
     * Asks once about several documents.
     *
     * @param quitting whether the program ends
     * @param decided runs when the user has decided about each of them
     * @param stay runs if the user keeps all of them
     */
    void ask(
            Prompts prompts,
            List<Editor> unsaved,
            boolean quitting,
            Runnable decided,
            Runnable stay) {
        prompts.askAboutAllUnsaved(
                unsaved.stream().map(Decisions::described).toList(),
                quitting,
                answer -> {
                    switch (answer) {
                        case Prompts.AllUnsaved.Cancel _ -> stay.run();
                        case Prompts.AllUnsaved.Discard _ -> take(unsaved, Set.of(), decided);
                        case Prompts.AllUnsaved.Save(Set<Integer> marked) ->
                                take(unsaved, marked, decided);
                    }
                });
    }

    private void take(List<Editor> unsaved, Set<Integer> marked, Runnable decided) {
        for (int place = 0; place < unsaved.size(); place++) {
            if (marked.contains(place)) {
                wanted.add(unsaved.get(place));
            } else {
                discard(unsaved.get(place));
            }
        }
        decided.run();
    }

    private static Prompts.UnsavedDocument described(Editor editor) {
        return new Prompts.UnsavedDocument(
                Messages.shortened(editor.name()),
                editor.file().map(Path::getParent).map(Path::toString).orElse(""),
                editor.file().isPresent()
                        ? ""
                        : OfferedName.beginning(editor.document().text()).orElse(""));
    }
}
