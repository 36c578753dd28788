package org.keepsake.ui.menu;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.keepsake.profile.Settings;
import org.keepsake.ui.editor.Zoom;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.Shortcut;
import org.keepsake.ui.settings.SettingMenu;
import org.keepsake.ui.typing.CaretCommands;
import org.keepsake.ui.typing.LineCommands;
import org.keepsake.ui.words.Messages;

/** The menu bar. */
public final class WindowMenu {
    private static final KeyCombination WORD_WRAP_KEYS =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.ALT_DOWN);

    private final Messages messages;
    private final Menu format;
    private final Menu lab;
    private final SettingMenu choices;
    private final MenuBar bar = new MenuBar();

    /**
     * Creates a menu bar.
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

    /** Fills the menu bar with these commands and menus. */
    public void fill(
            Commands c,
            DocumentCommands d,
            Menu recent,
            CaretCommands carets,
            LineCommands lines,
            Zoom zoom,
            ApplicationCommands a) {
        bar.getMenus()
                .setAll(
                        file(c, d, recent, a),
                        edit(c, carets, lines, a),
                        view(d, zoom, a),
                        format,
                        lab,
                        menu(
                                "help",
                                item(a.race),
                                item(a.tour),
                                line(),
                                item(a.palette),
                                item(a.shortcuts),
                                line(),
                                item(a.about)));
        bar.setUseSystemMenuBar(true);
    }

    /** The menu bar, for the scene graph. */
    public MenuBar bar() {
        return bar;
    }

    /** All commands in the menus that have keys. */
    public Stream<Shortcut> shortcuts() {
        return Shortcut.of(bar);
    }

    private Menu file(Commands c, DocumentCommands d, Menu recent, ApplicationCommands a) {
        return menu(
                "file",
                item(c.newDocument),
                item(a.newWindow),
                item(c.open),
                recent,
                item(d.reopenClosed),
                line(),
                item(c.save),
                item(c.saveAs),
                item(d.saveCopy),
                item(d.saveAll),
                choices.menu("autosave", Settings.AUTOSAVE),
                choices.menu("notice", Settings.SAVE_NOTICE),
                line(),
                item(d.revert),
                item(d.versions),
                item(d.openFolder),
                item(d.copyPath),
                line(),
                item(d.print),
                line(),
                item(c.close),
                item(d.closeOthers),
                line(),
                item(c.quit));
    }

    private Menu edit(Commands c, CaretCommands carets, LineCommands lines, ApplicationCommands a) {
        return menu(
                "edit",
                item(c.undo),
                item(c.redo),
                line(),
                item(c.cut),
                item(c.copy),
                item(c.paste),
                line(),
                item(c.selectAll),
                menu("cursors", carets.all()),
                line(),
                item(c.find),
                item(c.findNext),
                item(c.findPrevious),
                item(c.replace),
                item(c.goTo),
                line(),
                menu("lines", lines.ofLines()),
                menu("case", lines.ofCase()),
                line(),
                item(a.settings));
    }

    private Menu view(DocumentCommands d, Zoom zoom, ApplicationCommands a) {
        return menu(
                "view",
                choices.item("wordwrap", Settings.WORD_WRAP, Optional.of(WORD_WRAP_KEYS)),
                choices.item("linenumbers", Settings.LINE_NUMBERS, Optional.empty()),
                choices.item("whitespace", Settings.SHOW_WHITESPACE, Optional.empty()),
                choices.item("currentline", Settings.CURRENT_LINE, Optional.empty()),
                choices.item("codecolours", Settings.CODE_COLOURS, Optional.empty()),
                choices.item("responsiveness", Settings.RESPONSIVENESS, Optional.empty()),
                line(),
                item(zoom.in()),
                item(zoom.out()),
                item(zoom.usual()),
                item(a.fullScreen),
                line(),
                choices.menu("look", Settings.LOOK),
                line(),
                item(d.nextTab),
                item(d.previousTab));
    }

    private Menu menu(String id, MenuItem... items) {
        Menu menu = new Menu(messages.get("menu." + id), null, items);
        menu.setId("menu-" + id);
        return menu;
    }

    private Menu menu(String id, List<Command> commands) {
        return menu(id, commands.stream().map(this::item).toArray(MenuItem[]::new));
    }

    private MenuItem item(Command command) {
        return command.menuItem(messages);
    }

    private static MenuItem line() {
        return new SeparatorMenuItem();
    }
}
