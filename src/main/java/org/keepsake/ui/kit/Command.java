package org.keepsake.ui.kit;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.keepsake.ui.words.Messages;

/**
 * Something the user can ask for, with the same words, icon, shortcut and availability wherever it
 * is offered.
 *
 * @param id its id in the scene graph; {@code command.} and this id form the message key of its
 *     words
 * @param icon the icon of its button
 * @param shortcut its keys, if any
 * @param unavailable true while it is disabled
 * @param action what it does, on the FX thread
 */
public record Command(
        String id,
        IconShape icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue unavailable,
        Runnable action) {

    /** Creates a command that has no keys and is always available. */
    public static Command of(String id, IconShape icon, Runnable action) {
        return new Command(id, icon, Optional.empty(), new SimpleBooleanProperty(false), action);
    }

    /** The same command with these keys. */
    public Command keys(KeyCode key, KeyCombination.Modifier... modifiers) {
        return keys(new KeyCodeCombination(key, modifiers));
    }

    /** The same command with these keys. */
    public Command keys(KeyCombination keys) {
        return new Command(id, icon, Optional.of(keys), unavailable, action);
    }

    /** The same command, disabled while {@code condition} holds. */
    public Command unless(ObservableBooleanValue condition) {
        return new Command(id, icon, shortcut, condition, action);
    }

    /** Its keys, named in the user's language, if it has any. */
    public Optional<NamedKeys> keys(Messages messages) {
        return shortcut.map(keys -> new NamedKeys(keys, messages));
    }

    /** Creates an item for a menu. */
    public MenuItem menuItem(Messages messages) {
        MenuItem item = new MenuItem(messages.get("command." + id));
        item.setId("menu-" + id);
        keys(messages).ifPresent(item::setAccelerator);
        item.disableProperty().bind(unavailable);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Creates a button for the tool bar. */
    public Button toolButton(Messages messages) {
        Button button = new Button();
        button.setGraphic(new Icon(icon));
        button.setId("tool-" + id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setFocusTraversable(false);
        String name = messages.get("command." + id).replace("_", "").replace("…", "");
        button.setAccessibleText(name);
        Tip.on(
                button,
                keys(messages).map(keys -> name + "  " + keys.getDisplayText()).orElse(name));
        button.disableProperty().bind(unavailable);
        button.setOnAction(e -> action.run());
        return button;
    }
}
