package org.keepsake.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.keepsake.settings.Setting;
import org.keepsake.settings.Settings;

/** Menus that choose one of several values of a setting. FX thread. */
final class SettingMenu {
    private final Messages messages;
    private final ObjectProperty<Settings> settings;

    SettingMenu(Messages messages, ObjectProperty<Settings> settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * The menu of one setting.
     *
     * @param id what the keys of its words end and begin with
     */
    <E extends Enum<E>> Menu menu(String id, Setting.Choice<E> setting) {
        Menu menu = new Menu(messages.get("menu." + id));
        ToggleGroup group = new ToggleGroup();
        for (E value : setting.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get(id + "." + value));
            item.setId("menu-" + id + "-" + value);
            item.setToggleGroup(group);
            item.setSelected(value == settings.get().get(setting));
            item.setOnAction(e -> settings.set(settings.get().with(setting, value)));
            menu.getItems().add(item);
        }
        return menu;
    }
}
