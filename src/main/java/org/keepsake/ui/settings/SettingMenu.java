package org.keepsake.ui.settings;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.ui.words.Messages;

/** Menu items that show the value of a setting, wherever it was chosen, and change it. */
public final class SettingMenu {
    private final Messages messages;
    private final ObjectProperty<Settings> settings;

    public SettingMenu(Messages messages, ObjectProperty<Settings> settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * Creates the menu of one setting.
     *
     * @param id the last part of the message key of its title, and the first of those of its items
     */
    public <E extends Enum<E>> Menu menu(String id, Setting.Choice<E> setting) {
        Menu menu = new Menu(messages.get("menu." + id));
        menu.setId("menu-" + id);
        ToggleGroup group = new ToggleGroup();
        for (E value : setting.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get(id + "." + value));
            item.setId("menu-" + id + "-" + value);
            item.setToggleGroup(group);
            settings.subscribe(now -> item.setSelected(value == now.get(setting)));
            item.setOnAction(e -> settings.set(settings.get().with(setting, value)));
            menu.getItems().add(item);
        }
        return menu;
    }

    /**
     * Creates the item of a setting that is on or off.
     *
     * @param id its id in the scene graph, and the last part of its message key
     */
    public CheckMenuItem item(String id, Setting.Flag setting, Optional<KeyCombination> keys) {
        CheckMenuItem item = new CheckMenuItem(messages.get("command." + id));
        item.setId("menu-" + id);
        keys.ifPresent(item::setAccelerator);
        settings.subscribe(now -> item.setSelected(now.get(setting)));
        item.selectedProperty()
                .addListener((o, was, is) -> settings.set(settings.get().with(setting, is)));
        return item;
    }
}
