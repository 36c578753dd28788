package org.keepsake.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The open documents, each in its tab. There is always at least one. FX thread. */
final class EditorTabs {
    private final Messages messages;
    private final TabPane pane = new TabPane();
    private final List<Editor> editors = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Editor> active;
    private Consumer<Editor> closeRequested = this::remove;
    private Consumer<Editor> added = editor -> {};
    private int untitled;

    EditorTabs(Messages messages) {
        this.messages = messages;
        pane.setId("tabs");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        active = new ReadOnlyObjectWrapper<>(add());
        pane.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> editorOf(tab).ifPresent(this::activated));
    }

    Node node() {
        return pane;
    }

    /** The document in front. */
    Editor active() {
        return active.get();
    }

    ReadOnlyObjectProperty<Editor> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** All open documents, in the order they were opened. */
    List<Editor> all() {
        return List.copyOf(editors);
    }

    /** What to do when the user closes a tab; the tab stays until it is removed. */
    void onCloseRequested(Consumer<Editor> handler) {
        closeRequested = handler;
    }

    /** Hands every editor, those that are open included, to {@code handler}. */
    void onAdded(Consumer<Editor> handler) {
        added = handler;
        editors.forEach(handler);
    }

    /** A new empty document, behind the others. */
    Editor add() {
        untitled++;
        Editor editor =
                new Editor(
                        untitled == 1
                                ? messages.get("untitled")
                                : messages.get("untitled.again", untitled),
                        messages);
        editor.tab()
                .setOnCloseRequest(e -> {
                    e.consume();
                    closeRequested.accept(editor);
                });
        editors.add(editor);
        added.accept(editor);
        pane.getTabs().add(editor.tab());
        return editor;
    }

    /** Takes a document away if it is still there; a new empty one takes the place of the last. */
    void remove(Editor editor) {
        if (!editors.contains(editor)) {
            return;
        }
        if (editors.size() == 1) {
            bringToFront(add());
        }
        editors.remove(editor);
        pane.getTabs().remove(editor.tab());
    }

    void bringToFront(Editor editor) {
        pane.getSelectionModel().select(editor.tab());
        editor.focus();
    }

    /** The editor that shows {@code path}, an absolute path. */
    Optional<Editor> find(Path path) {
        return editors.stream()
                .filter(editor -> editor.file().filter(path::equals).isPresent())
                .findFirst();
    }

    private void activated(Editor editor) {
        active.set(editor);
        editor.focus();
        // The pane may show the text only after it has told everybody of the change, and a text
        // that
        // is hidden cannot take the keyboard: it would fall to the status bar.
        Platform.runLater(() -> {
            if (editor.tab().isSelected()) {
                editor.focus();
            }
        });
    }

    private Optional<Editor> editorOf(Tab tab) {
        return editors.stream().filter(editor -> editor.tab() == tab).findFirst();
    }
}
