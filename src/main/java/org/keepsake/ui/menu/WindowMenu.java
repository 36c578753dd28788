package org.keepsake.ui.menu;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.Settings;
import org.keepsake.ui.editor.Zoom;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.Shortcut;
import org.keepsake.ui.settings.SettingMenu;
import org.keepsake.ui.typing.LineCommands;
import org.keepsake.ui.words.Messages;

/** The menu bar: what is where. FX thread. */
public final class WindowMenu {
    private static final KeyCombination WORD_WRAP_KEYS =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.ALT_DOWN);

    private final Messages messages;
    private final Menu format;
    private final Menu lab;
    private final SettingMenu choices;
    private final MenuBar bar = new MenuBar();

    /**
     * A menu bar.
     *
     * @param format the menu of the document's format
     * @param lab the menu of the demonstration
     */
    public WindowMenu(Messages messages, ObjectProperty<Settings> settings, Menu format, Menu lab) {
        this.messages = messages;
        this.format = format;
        this.lab = lab;
        this.choices = new SettingMenu(messages, settings);
    }

    public MenuBar build(
            Commands c,
            DocumentCommands d,
            Menu recent,
            LineCommands lines,
            Zoom zoom,
            ApplicationCommands a) {
        Menu edit =
                menu(
                        "edit",
                        c.undo,
                        c.redo,
                        null,
                        c.cut,
                        c.copy,
                        c.paste,
                        null,
                        c.selectAll,
                        null,
                        c.find,
                        c.findNext,
                        c.findPrevious,
                        c.replace,
                        c.goTo,
                        null);
        edit.getItems()
                .addAll(
                        menu("lines", lines.all()),
                        new SeparatorMenuItem(),
                        a.settings.menuItem(messages));
        bar.getMenus()
                .setAll(
                        file(c, d, recent),
                        edit,
                        view(d, zoom, a),
                        format,
                        lab,
                        menu("help", a.race, a.palette, a.shortcuts, null, a.about));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    /** The menus. */
    public MenuBar bar() {
        return bar;
    }

    /** All keys of the menus. */
    public Stream<Shortcut> shortcuts() {
        return Shortcut.of(bar);
    }

    private Menu menu(String id, @Nullable Command... commands) {
        Menu menu = new Menu(messages.get("menu." + id));
        for (Command command : commands) {
            menu.getItems()
                    .add(command == null ? new SeparatorMenuItem() : command.menuItem(messages));
        }
        return menu;
    }

    private Menu file(Commands c, DocumentCommands d, Menu recent) {
        Menu menu =
                menu(
                        "file",
                        c.newDocument,
                        c.open,
                        d.reopenClosed,
                        null,
                        c.save,
                        c.saveAs,
                        d.saveCopy,
                        d.saveAll,
                        d.revert,
                        d.versions,
                        d.openFolder,
                        d.copyPath,
                        null,
                        c.close,
                        d.closeOthers,
                        c.quit);
        menu.getItems().add(2, recent);
        menu.getItems().add(9, choices.menu("autosave", Settings.AUTOSAVE));
        return menu;
    }

    private Menu menu(String id, List<Command> commands) {
        return menu(id, commands.toArray(Command[]::new));
    }

    private Menu view(DocumentCommands d, Zoom zoom, ApplicationCommands a) {
        Menu view =
                new Menu(
                        messages.get("menu.view"),
                        null,
                        choices.item("wordwrap", Settings.WORD_WRAP, Optional.of(WORD_WRAP_KEYS)),
                        choices.item("linenumbers", Settings.LINE_NUMBERS, Optional.empty()),
                        choices.item("currentline", Settings.CURRENT_LINE, Optional.empty()),
                        new SeparatorMenuItem());
        zoom.commands().forEach(command -> view.getItems().add(command.menuItem(messages)));
        view.getItems()
                .addAll(
                        a.fullScreen.menuItem(messages),
                        new SeparatorMenuItem(),
                        choices.menu("look", Settings.LOOK),
                        choices.menu("notice", Settings.SAVE_NOTICE),
                        new SeparatorMenuItem(),
                        d.nextTab.menuItem(messages),
                        d.previousTab.menuItem(messages));
        return view;
    }
}
