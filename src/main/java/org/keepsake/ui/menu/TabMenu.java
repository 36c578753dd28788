package org.keepsake.ui.menu;

import java.nio.file.Path;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.keepsake.ui.close.ClosedTabs;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.SystemClipboard;
import org.keepsake.ui.save.SaveController;
import org.keepsake.ui.words.Messages;

/** What can be done with the document of one tab, in front or not. FX thread. */
public final class TabMenu {
    private final Messages messages;
    private final ClosedTabs closed;
    private final SaveController saves;

    public TabMenu(Messages messages, ClosedTabs closed, SaveController saves) {
        this.messages = messages;
        this.closed = closed;
        this.saves = saves;
    }

    /** Gives a document's tab its menu. */
    public void installOn(Editor editor) {
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
        editor.tab()
                .setContextMenu(
                        new ContextMenu(
                                item("close", () -> closed.close(editor)),
                                item("closeothers", () -> closed.closeOthers(editor)),
                                new SeparatorMenuItem(),
                                item("save", () -> saves.save(editor)),
                                copyPath));
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(messages.get("command." + id));
        item.setId("tab-" + id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
