package org.keepsake.ui.kit;

import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.keepsake.ui.words.Messages;

/**
 * A key combination that is displayed with the key names of the user's language; the toolkit has
 * only English ones. On a Mac it is displayed with symbols, which are the same everywhere.
 */
public final class NamedKeys extends KeyCombination {
    /** Whether keys are those of a Mac. */
    public static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private final KeyCombination keys;
    private final String name;

    /** Creates the combination {@code keys}, with names from {@code messages}. */
    public NamedKeys(KeyCombination keys, Messages messages) {
        super(
                keys.getShift(),
                keys.getControl(),
                keys.getAlt(),
                keys.getMeta(),
                keys.getShortcut());
        this.keys = keys;
        this.name = name(keys, messages);
    }

    private static String name(KeyCombination keys, Messages messages) {
        if (MAC || !(keys instanceof KeyCodeCombination combination)) {
            return keys.getDisplayText();
        }
        StringJoiner name = new StringJoiner("+");
        if (isDown(keys.getControl()) || isDown(keys.getShortcut())) {
            name.add(messages.get("key.control"));
        }
        if (isDown(keys.getAlt())) {
            name.add(messages.get("key.alt"));
        }
        if (isDown(keys.getShift())) {
            name.add(messages.get("key.shift"));
        }
        return name.add(name(combination.getCode(), messages)).toString();
    }

    private static String name(KeyCode code, Messages messages) {
        return switch (code) {
            case PAGE_UP -> messages.get("key.pageup");
            case PAGE_DOWN -> messages.get("key.pagedown");
            case DELETE -> messages.get("key.delete");
            case PLUS -> messages.get("key.plus");
            case MINUS -> messages.get("key.minus");
            case UP -> "↑";
            case DOWN -> "↓";
            default -> new KeyCodeCombination(code).getDisplayText();
        };
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedKeys named && named.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
