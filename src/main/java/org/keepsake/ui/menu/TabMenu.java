package org.keepsake.ui.menu;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.keepsake.ui.close.ClosedTabs;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.SystemClipboard;
import org.keepsake.ui.save.SaveController;
import org.keepsake.ui.words.Messages;

/** The context menu of a tab, which acts on its document, whether in front or not. */
public final class TabMenu {
    private final Messages messages;
    private final EditorTabs tabs;
    private final ClosedTabs closed;
    private final SaveController saves;
    private final Consumer<Path> folders;

    /**
     * Creates a menu for the tabs of {@code tabs}.
     *
     * @param folders shows a folder
     */
    public TabMenu(
            Messages messages,
            EditorTabs tabs,
            ClosedTabs closed,
            SaveController saves,
            Consumer<Path> folders) {
        this.messages = messages;
        this.tabs = tabs;
        this.closed = closed;
        this.saves = saves;
        this.folders = folders;
    }

    /** Adds the menu to the tab of a document. */
    public void installOn(Editor editor) {
        MenuItem closeOthers = item("closeothers", () -> closed.closeOthers(editor));
        closeOthers.disableProperty().bind(tabs.isOnlyOne());
        MenuItem closeRight = item("closeright", () -> closed.closeToTheRight(editor));
        MenuItem copyPath =
                item(
                        "copypath",
                        () ->
                                editor.document()
                                        .path()
                                        .map(Path::toString)
                                        .ifPresent(SystemClipboard::put));
        copyPath.disableProperty()
                .bind(editor.document().pathProperty().map(path -> path.isEmpty()));
        MenuItem openFolder =
                item(
                        "openfolder",
                        () -> editor.document().path().map(Path::getParent).ifPresent(folders));
        openFolder.disableProperty().bind(copyPath.disableProperty());
        ContextMenu menu =
                new ContextMenu(
                        item("close", () -> closed.close(editor)),
                        closeOthers,
                        closeRight,
                        new SeparatorMenuItem(),
                        item("save", () -> saves.save(editor)),
                        item("saveas", () -> saves.saveAs(editor, () -> {})),
                        new SeparatorMenuItem(),
                        copyPath,
                        openFolder);
        // Whether there are any is known by the order of the tabs, which the user can change.
        menu.setOnShowing(e -> closeRight.setDisable(tabs.all().getLast() == editor));
        editor.tab().setContextMenu(menu);
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(messages.get("command." + id));
        item.setId("tab-" + id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
