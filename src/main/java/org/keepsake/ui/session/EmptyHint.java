package org.keepsake.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.keepsake.profile.RecentFiles;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * What covers a new document while it is empty: a short hint on how to start, and the recent files
 * that are not open. The text keeps the focus, and the pointer everywhere but on a file.
 */
public final class EmptyHint {
    private static final int FILES = 5;

    private final Messages messages;
    private final ObjectProperty<RecentFiles> recent;
    private final EditorTabs tabs;
    private final ObjectProperty<List<Path>> offered = new SimpleObjectProperty<>(List.of());
    private final String openKeys;
    private final Consumer<Path> open;
    private final Runnable race;

    /**
     * Creates a hint.
     *
     * @param tabs those of the files that are open
     * @param openKeys the keys that open a file, as displayed
     * @param open opens a file
     * @param race shows why saving belongs in the background
     */
    public EmptyHint(
            Messages messages,
            ObjectProperty<RecentFiles> recent,
            EditorTabs tabs,
            String openKeys,
            Consumer<Path> open,
            Runnable race) {
        this.messages = messages;
        this.recent = recent;
        this.tabs = tabs;
        this.openKeys = openKeys;
        this.open = open;
        this.race = race;
        recent.subscribe(now -> offer());
        tabs.activeProperty().subscribe(editor -> offer());
        // Later: a tab is told of its file after it was added.
        tabs.onChanged(() -> Platform.runLater(this::offer));
    }

    private void offer() {
        offered.set(recent.get().closed(file -> tabs.find(file).isPresent(), FILES));
    }

    /** Adds the hint on top of an editor's text. */
    public void installOn(Editor editor) {
        Label words = new Label(messages.get("empty.hint", openKeys));
        words.setId("empty-hint");
        words.setMouseTransparent(true);
        VBox files = new VBox();
        files.getStyleClass().add("empty-files");
        Hyperlink why = new Hyperlink(messages.get("empty.race"));
        why.setId("empty-race");
        why.setFocusTraversable(false);
        why.setOnAction(e -> race.run());
        VBox hint = new VBox(words, files, why);
        hint.getStyleClass().add("empty-hint");
        hint.setPickOnBounds(false);
        files.setPickOnBounds(false);
        hint.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        BooleanBinding empty =
                Bindings.createBooleanBinding(
                        editor::isUntouched,
                        editor.document().textProperty(),
                        editor.document().pathProperty(),
                        editor.document().modifiedProperty(),
                        editor.loadingProperty());
        hint.visibleProperty().bind(empty);
        // Only while the hint is part of the window: the list outlives the documents.
        offered.when(hint.sceneProperty().map(scene -> true).orElse(false))
                .subscribe(
                        now -> files.getChildren().setAll(now.stream().map(this::link).toList()));
        editor.overlay().getChildren().add(hint);
    }

    private Node link(Path file) {
        Hyperlink link = new Hyperlink(Messages.fileName(file));
        Tip.on(link, Messages.shown(file));
        link.setAccessibleText(RecentMenu.words(messages, file));
        link.setMnemonicParsing(false);
        // The focus stays in the text; the menu offers the same for the keyboard.
        link.setFocusTraversable(false);
        link.setOnAction(e -> open.accept(file));
        Path folder = file.getParent();
        Label where = new Label(folder == null ? "" : Messages.shown(folder));
        where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        where.setMouseTransparent(true);
        HBox row = new HBox(link, where);
        row.setPickOnBounds(false);
        return row;
    }
}
