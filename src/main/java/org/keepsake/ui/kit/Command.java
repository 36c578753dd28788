package org.keepsake.ui.kit;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
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

    /** A command without keys that can always be given. */
    public static Command of(String id, IconShape icon, Runnable action) {
        return new Command(id, icon, Optional.empty(), new SimpleBooleanProperty(false), action);
    }

    /** The same with keys. */
    public Command keys(KeyCode key, KeyCombination.Modifier... modifiers) {
        return keys(new KeyCodeCombination(key, modifiers));
    }

    /** The same with keys. */
    public Command keys(KeyCombination keys) {
        return new Command(id, icon, Optional.of(keys), unavailable, action);
    }

    /** The same, greyed out while {@code condition} holds. */
    public Command unless(ObservableBooleanValue condition) {
        return new Command(id, icon, shortcut, condition, action);
    }

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
