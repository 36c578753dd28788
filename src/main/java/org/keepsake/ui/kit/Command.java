package org.keepsake.ui.kit;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.keepsake.ui.words.Messages;

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
        IconShape icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue unavailable,
        Runnable action) {

    /** Its keys by the names of the user's language, if any. */
    public Optional<NamedKeys> keys(Messages messages) {
        return shortcut.map(keys -> new NamedKeys(keys, messages));
    }

    /** What the menus offer. */
    public MenuItem menuItem(Messages messages) {
        MenuItem item = new MenuItem(messages.get("command." + id));
        item.setId("menu-" + id);
        keys(messages).ifPresent(item::setAccelerator);
        item.disableProperty().bind(unavailable);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** What the tool bar offers. */
    public Button toolButton(Messages messages) {
        Button button = new Button();
        button.setGraphic(new Icon(icon));
        button.setId("tool-" + id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setFocusTraversable(false);
        String name = messages.get("command." + id).replace("_", "").replace("…", "");
        button.setAccessibleText(name);
        button.setTooltip(
                new Tooltip(
                        keys(messages)
                                .map(keys -> name + "  " + keys.getDisplayText())
                                .orElse(name)));
        button.disableProperty().bind(unavailable);
        button.setOnAction(e -> action.run());
        return button;
    }
}
