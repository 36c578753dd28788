package org.keepsake.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.keepsake.settings.Settings;

/** The menu bar: what is where. FX thread. */
final class WindowMenu {
    private final Messages messages;
    private final ObjectProperty<Settings> settings;
    private final Menu format;
    private final Menu lab;
    private final SettingMenu choices;

    /**
     * A menu bar.
     *
     * @param format the menu of the document's format
     * @param lab the menu of the demonstration
     */
    WindowMenu(Messages messages, ObjectProperty<Settings> settings, Menu format, Menu lab) {
        this.messages = messages;
        this.settings = settings;
        this.format = format;
        this.lab = lab;
        this.choices = new SettingMenu(messages, settings);
    }

    MenuBar build(Commands c) {
        MenuBar bar =
                new MenuBar(
                        menu(
                                "file",
                                c.newDocument,
                                c.open,
                                null,
                                c.save,
                                c.saveAs,
                                null,
                                c.close,
                                c.quit),
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
                                c.goTo),
                        view(),
                        format,
                        lab);
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu menu(String id, @Nullable Command... commands) {
        Menu menu = new Menu(messages.get("menu." + id));
        for (Command command : commands) {
            menu.getItems()
                    .add(command == null ? new SeparatorMenuItem() : command.menuItem(messages));
        }
        return menu;
    }

    private Menu view() {
        CheckMenuItem wrap = new CheckMenuItem(messages.get("command.wordwrap"));
        wrap.setId("menu-wordwrap");
        wrap.setAccelerator(new KeyCodeCombination(KeyCode.Z, KeyCombination.ALT_DOWN));
        wrap.setSelected(settings.get().get(Settings.WORD_WRAP));
        wrap.selectedProperty()
                .addListener(
                        (o, was, is) -> settings.set(settings.get().with(Settings.WORD_WRAP, is)));
        return new Menu(
                messages.get("menu.view"),
                null,
                wrap,
                new SeparatorMenuItem(),
                choices.menu("look", Settings.LOOK),
                choices.menu("notice", Settings.SAVE_NOTICE));
    }
}
