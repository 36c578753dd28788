package org.keepsake.ui;

import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
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

    WindowMenu(Messages messages, ObjectProperty<Settings> settings, Menu format) {
        this.messages = messages;
        this.settings = settings;
        this.format = format;
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
                                c.selectAll),
                        view(),
                        format);
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
        wrap.setSelected(settings.get().wordWrap());
        wrap.selectedProperty()
                .addListener((o, was, is) -> settings.set(settings.get().withWordWrap(is)));
        return new Menu(
                messages.get("menu.view"),
                null,
                wrap,
                new SeparatorMenuItem(),
                choice("look", Settings.Look.values(), settings.get().look(), Settings::with),
                choice(
                        "notice",
                        Settings.SaveNotice.values(),
                        settings.get().saveNotice(),
                        Settings::with));
    }

    /** One of several values of a setting. */
    private <E extends Enum<E>> Menu choice(
            String id, E[] values, E chosen, BiFunction<Settings, E, Settings> change) {
        Menu menu = new Menu(messages.get("menu." + id));
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            RadioMenuItem item = new RadioMenuItem(messages.get(id + "." + value));
            item.setId("menu-" + id + "-" + value);
            item.setToggleGroup(group);
            item.setSelected(value == chosen);
            item.setOnAction(e -> settings.set(change.apply(settings.get(), value)));
            menu.getItems().add(item);
        }
        return menu;
    }
}
