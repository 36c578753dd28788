package org.keepsake.ui.menu;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.words.Messages;

/** The context menu of the text: opened with the right mouse button, Shift+F10 or the Menu key. */
public final class TextMenu {
    private final Messages messages;
    private final Commands commands;

    /** Creates a menu of these commands, which act on the document in front. */
    public TextMenu(Messages messages, Commands commands) {
        this.messages = messages;
        this.commands = commands;
    }

    /** Adds the menu to the text of a document. */
    public void installOn(Editor editor) {
        ContextMenu menu = new ContextMenu();
        menu.setId("text-menu");
        menu.getItems()
                .setAll(
                        Stream.of(
                                        items(commands.undo, commands.redo),
                                        List.of(new SeparatorMenuItem()),
                                        items(commands.cut, commands.copy, commands.paste),
                                        List.of(new SeparatorMenuItem()),
                                        items(commands.selectAll))
                                .flatMap(List::stream)
                                .toList());
        editor.text()
                .view()
                .addEventHandler(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        e -> {
                            menu.show(editor.text().view(), e.getScreenX(), e.getScreenY());
                            e.consume();
                        });
    }

    private List<MenuItem> items(Command... chosen) {
        return Stream.of(chosen)
                .map(command -> {
                    MenuItem item = command.menuItem(messages);
                    item.setId("text-" + command.id());
                    return item;
                })
                .toList();
    }
}
