package org.keepsake.ui.kit;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.keepsake.ui.words.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something the user can ask for: the same words, icon, shortcut and availability wherever it is
 * offered.
 *
 * @param id its id in the scene graph, and with {@code command.} before it the key of its words
 * @param icon the icon of its button
 * @param shortcut its keys, if any
 * @param unavailable true while it cannot be asked for
 * @param action what it does, on the FX thread
 */
public record Command(
        String id,
        Ikon icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue unavailable,
        Runnable action) {

    public MenuItem menuItem(Messages messages) {
        MenuItem item = new MenuItem(messages.get("command." + id));
        item.setId("menu-" + id);
        shortcut.ifPresent(item::setAccelerator);
        item.disableProperty().bind(unavailable);
        item.setOnAction(e -> action.run());
        return item;
    }

    public Button toolButton(Messages messages) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setId("tool-" + id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setFocusTraversable(false);
        String name = messages.get("command." + id).replace("_", "").replace("…", "");
        button.setAccessibleText(name);
        button.setTooltip(
                new Tooltip(
                        shortcut.map(keys -> name + "  " + keys.getDisplayText()).orElse(name)));
        button.disableProperty().bind(unavailable);
        button.setOnAction(e -> action.run());
        return button;
    }
}
