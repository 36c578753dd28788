package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keepsake.ui.words.Messages;

/**
 * The labels of the tabs: the name of each document and, where two are the same, as much of the
 * folder as tells them apart. A long name is shortened in the middle.
 */
final class TabLabels {
    /**
     * Folders whose innermost names agree for more levels than this are told apart by the tooltip
     * alone.
     */
    private static final int DEEPEST = 8;

    private final Messages messages;

    TabLabels(Messages messages) {
        this.messages = messages;
    }

    /** Updates the labels of all {@code editors}. */
    void put(Collection<Editor> editors) {
        Map<String, List<Editor>> byName =
                editors.stream().collect(Collectors.groupingBy(Editor::name));
        byName.forEach((name, sameName) -> {
            int depth = depth(sameName);
            sameName.forEach(editor ->
                    editor.label(
                            folder(editor, depth)
                                    .map(folder ->
                                            messages.get(
                                                    "tab.folder",
                                                    Messages.shortened(name),
                                                    Messages.shortened(folder)))
                                    .orElse(Messages.shortened(name))));
        });
    }

    /** The number of folders to name, from the innermost; zero if naming them would not help. */
    private static int depth(List<Editor> editors) {
        long most = distinct(editors, DEEPEST);
        return IntStream.rangeClosed(0, DEEPEST)
                .filter(depth -> distinct(editors, depth) == most)
                .findFirst()
                .orElse(DEEPEST);
    }

    private static long distinct(List<Editor> editors, int depth) {
        return editors.stream().map(editor -> folder(editor, depth)).distinct().count();
    }

    private static Optional<String> folder(Editor editor, int depth) {
        return editor.file()
                .map(Path::getParent)
                .filter(folder -> depth > 0 && folder.getNameCount() > 0)
                .map(folder -> {
                    int names = folder.getNameCount();
                    return Messages.shown(folder.subpath(Math.max(0, names - depth), names));
                });
    }
}
