package org.keepsake.view;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTEXT_MENU;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.INSERT;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;
import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.CONTROL_DOWN;
import static javafx.scene.input.KeyCombination.META_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/**
 * The complete table of keys and what they do in a text. A key that is not here goes on to the
 * window.
 */
final class KeyTable {
    /** The platform whose conventions apply. */
    enum Platform {
        LINUX,
        WINDOWS,
        MAC;

        static Platform here() {
            String name = System.getProperty("os.name", "");
            return name.startsWith("Mac") ? MAC : name.startsWith("Windows") ? WINDOWS : LINUX;
        }
    }

    /** For each key, the actions by the modifiers held down with it. */
    private final Map<KeyCode, Map<Set<Modifier>, TextAction>> actions =
            new EnumMap<>(KeyCode.class);

    KeyTable(Platform platform) {
        everywhere();
        if (platform == Platform.MAC) {
            mac();
        } else {
            others();
        }
    }

    private void everywhere() {
        move(LEFT, TextAction.LEFT, TextAction.SELECT_LEFT);
        move(RIGHT, TextAction.RIGHT, TextAction.SELECT_RIGHT);
        move(UP, TextAction.UP, TextAction.SELECT_UP);
        move(DOWN, TextAction.DOWN, TextAction.SELECT_DOWN);
        move(PAGE_UP, TextAction.PAGE_UP, TextAction.SELECT_PAGE_UP);
        move(PAGE_DOWN, TextAction.PAGE_DOWN, TextAction.SELECT_PAGE_DOWN);
        put(TextAction.BACKSPACE, BACK_SPACE);
        put(TextAction.BACKSPACE, BACK_SPACE, SHIFT_DOWN);
        put(TextAction.DELETE, DELETE);
        put(TextAction.NEW_LINE, ENTER);
        put(TextAction.NEW_LINE, ENTER, SHIFT_DOWN);
        put(TextAction.TAB, TAB);
        put(TextAction.BACK_TAB, TAB, SHIFT_DOWN);
        put(TextAction.SINGLE_CARET, ESCAPE);
        put(TextAction.ADD_CARET_ABOVE, UP, SHIFT_DOWN, ALT_DOWN);
        put(TextAction.ADD_CARET_BELOW, DOWN, SHIFT_DOWN, ALT_DOWN);
    }

    /** Adds the keys of Linux and Windows. */
    private void others() {
        move(LEFT, TextAction.WORD_LEFT, TextAction.SELECT_WORD_LEFT, CONTROL_DOWN);
        move(RIGHT, TextAction.WORD_RIGHT, TextAction.SELECT_WORD_RIGHT, CONTROL_DOWN);
        move(HOME, TextAction.HOME, TextAction.SELECT_HOME);
        move(END, TextAction.END, TextAction.SELECT_END);
        move(HOME, TextAction.DOCUMENT_START, TextAction.SELECT_DOCUMENT_START, CONTROL_DOWN);
        move(END, TextAction.DOCUMENT_END, TextAction.SELECT_DOCUMENT_END, CONTROL_DOWN);
        put(TextAction.SCROLL_UP, UP, CONTROL_DOWN);
        put(TextAction.SCROLL_DOWN, DOWN, CONTROL_DOWN);
        put(TextAction.DELETE_WORD_LEFT, BACK_SPACE, CONTROL_DOWN);
        put(TextAction.DELETE_WORD_RIGHT, DELETE, CONTROL_DOWN);
        put(TextAction.SELECT_ALL, A, CONTROL_DOWN);
        put(TextAction.SELECT_NEXT_OCCURRENCE, D, CONTROL_DOWN);
        put(TextAction.CUT, X, CONTROL_DOWN);
        put(TextAction.CUT, DELETE, SHIFT_DOWN);
        put(TextAction.COPY, C, CONTROL_DOWN);
        put(TextAction.COPY, INSERT, CONTROL_DOWN);
        put(TextAction.PASTE, V, CONTROL_DOWN);
        put(TextAction.PASTE, INSERT, SHIFT_DOWN);
        put(TextAction.UNDO, Z, CONTROL_DOWN);
        put(TextAction.REDO, Z, CONTROL_DOWN, SHIFT_DOWN);
        put(TextAction.REDO, Y, CONTROL_DOWN);
        put(TextAction.CONTEXT_MENU, F10, SHIFT_DOWN);
        put(TextAction.CONTEXT_MENU, CONTEXT_MENU);
    }

    private void mac() {
        move(LEFT, TextAction.WORD_LEFT, TextAction.SELECT_WORD_LEFT, ALT_DOWN);
        move(RIGHT, TextAction.WORD_RIGHT, TextAction.SELECT_WORD_RIGHT, ALT_DOWN);
        move(LEFT, TextAction.HOME, TextAction.SELECT_HOME, META_DOWN);
        move(RIGHT, TextAction.END, TextAction.SELECT_END, META_DOWN);
        move(A, TextAction.HOME, TextAction.SELECT_HOME, CONTROL_DOWN);
        move(E, TextAction.END, TextAction.SELECT_END, CONTROL_DOWN);
        move(HOME, TextAction.DOCUMENT_START, TextAction.SELECT_DOCUMENT_START);
        move(END, TextAction.DOCUMENT_END, TextAction.SELECT_DOCUMENT_END);
        move(UP, TextAction.DOCUMENT_START, TextAction.SELECT_DOCUMENT_START, META_DOWN);
        move(DOWN, TextAction.DOCUMENT_END, TextAction.SELECT_DOCUMENT_END, META_DOWN);
        put(TextAction.DELETE, D, CONTROL_DOWN);
        put(TextAction.DELETE_WORD_LEFT, BACK_SPACE, ALT_DOWN);
        put(TextAction.DELETE_WORD_RIGHT, DELETE, ALT_DOWN);
        put(TextAction.SELECT_ALL, A, META_DOWN);
        put(TextAction.SELECT_NEXT_OCCURRENCE, D, META_DOWN);
        put(TextAction.CUT, X, META_DOWN);
        put(TextAction.COPY, C, META_DOWN);
        put(TextAction.PASTE, V, META_DOWN);
        put(TextAction.UNDO, Z, META_DOWN);
        put(TextAction.REDO, Z, META_DOWN, SHIFT_DOWN);
    }

    private void move(KeyCode code, TextAction action, TextAction selecting, Modifier... held) {
        put(action, code, held);
        Modifier[] more = java.util.Arrays.copyOf(held, held.length + 1);
        more[held.length] = SHIFT_DOWN;
        put(selecting, code, more);
    }

    private void put(TextAction action, KeyCode code, Modifier... held) {
        actions.computeIfAbsent(code, key -> new HashMap<>()).put(Set.of(held), action);
    }

    /** The action of a pressed key. */
    Optional<TextAction> actionOf(KeyEvent key) {
        Set<Modifier> held = new java.util.HashSet<>();
        if (key.isShiftDown()) {
            held.add(SHIFT_DOWN);
        }
        if (key.isControlDown()) {
            held.add(CONTROL_DOWN);
        }
        if (key.isAltDown()) {
            held.add(ALT_DOWN);
        }
        if (key.isMetaDown()) {
            held.add(META_DOWN);
        }
        return Optional.ofNullable(actions.getOrDefault(plain(key.getCode()), Map.of()).get(held));
    }

    /** Treats the arrows of the number pad as arrows. */
    private static KeyCode plain(KeyCode code) {
        return switch (code) {
            case KP_LEFT -> LEFT;
            case KP_RIGHT -> RIGHT;
            case KP_UP -> UP;
            case KP_DOWN -> DOWN;
            default -> code;
        };
    }
}
