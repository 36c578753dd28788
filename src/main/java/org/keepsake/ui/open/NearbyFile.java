package org.keepsake.ui.open;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.keepsake.profile.RecentFiles;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;

/**
 * Knows a file whose folder is where the user probably wants to open or save the next: the
 * document's own, else that of the document which was in front last, else the most recent.
 */
public final class NearbyFile {
    private final ObjectProperty<RecentFiles> recent;
    private final ObjectProperty<Optional<Path>> front =
            new SimpleObjectProperty<>(Optional.empty());

    /** Follows the document in front of {@code tabs}. */
    public NearbyFile(EditorTabs tabs, ObjectProperty<RecentFiles> recent) {
        this.recent = recent;
        tabs.activeProperty()
                .flatMap(editor -> editor.document().pathProperty())
                .subscribe(path -> path.ifPresent(file -> front.set(Optional.of(file))));
    }

    /** The file nearest to the document in {@code editor}; empty if none is known. */
    public Optional<Path> to(Editor editor) {
        return editor.document()
                .path()
                .or(front::get)
                .or(() -> recent.get().files().stream().findFirst());
    }
}
