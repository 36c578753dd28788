package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.keepsake.ui.words.Messages;

/** The title of the window: the document in front, whether it is edited, and its folder. */
public final class WindowTitle {
    private final Messages messages;
    private final Path home;

    /**
     * Creates a title.
     *
     * @param home the user's home folder, which is written as ~
     */
    public WindowTitle(Messages messages, Path home) {
        this.messages = messages;
        this.home = home;
    }

    /** The title for the document in front, kept up to date. */
    public ObservableValue<String> of(ObservableValue<Editor> front) {
        ObservableValue<String> name =
                front.flatMap(editor ->
                        editor.document()
                                .modifiedProperty()
                                .flatMap(modified ->
                                        editor.tab()
                                                .textProperty()
                                                .map(label ->
                                                        (modified ? "● " : "") + editor.name())));
        return front.flatMap(editor ->
                editor.document()
                        .pathProperty()
                        .flatMap(path -> name.map(words -> title(words, editor.file()))));
    }

    private String title(String name, Optional<Path> file) {
        return file.map(Path::getParent)
                .map(folder -> messages.get("window.title.folder", name, written(folder)))
                .orElseGet(() -> messages.get("window.title", name));
    }

    private String written(Path folder) {
        if (!folder.startsWith(home)) {
            return Messages.shown(folder);
        }
        return folder.equals(home)
                ? "~"
                : "~"
                        + folder.getFileSystem().getSeparator()
                        + Messages.shown(home.relativize(folder));
    }
}
