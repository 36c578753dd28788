package org.keepsake.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.keepsake.ui.kit.MenuLetters;

/**
 * The keys of the menu bar where the toolkit's are not enough. Alt and a letter open the menu with
 * that mnemonic; in the toolkit, an item with the same mnemonic in a menu that was open before may
 * take the key and do nothing. A tap of Alt leads to the menu bar only if nothing else was done
 * while Alt was down: neither another key, which may have opened a menu by its mnemonic, nor a drag
 * of the mouse, nor a change to another window. While a menu title is highlighted, its letter opens
 * a menu; any other key leaves the menu bar. F10 opens the first menu, and the arrow keys then lead
 * to the next one: at its first item, as each menu that the keyboard opens.
 */
final class MenuBarKeys {
    /** By which a menu bar loses its highlight. */
    private static final KeyCode LEAVING = KeyCode.ALT;

    private final Scene scene;
    private final MenuBar bar;

    /** Whether Alt is down, and nothing else was done since. */
    private boolean altAlone;

    private MenuBarKeys(Scene scene, MenuBar bar) {
        this.scene = scene;
        this.bar = bar;
    }

    /** Installs these keys on {@code scene}, before the menu bar gets its own. */
    static void installOn(Scene scene, MenuBar bar) {
        MenuBarKeys keys = new MenuBarKeys(scene, bar);
        // Not a filter: no filter sees a key that a mnemonic has used.
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher((event, tail) -> {
            keys.watch(event);
            Consumer<KeyCode> press = code -> usual.dispatchEvent(keys.pressing(code), tail);
            if (event instanceof KeyEvent key && keys.use(key, press)) {
                return null;
            }
            Optional<Menu> before = keys.open();
            Event left = usual.dispatchEvent(event, tail);
            if (event instanceof KeyEvent && before.isPresent() && !keys.open().equals(before)) {
                keys.open().ifPresent(next -> MenuLetters.enterOpenMenu());
            }
            return left;
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> keys.altAlone = false);
    }

    private void watch(Event event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            altAlone = ((KeyEvent) event).getCode() == KeyCode.ALT;
        } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == ScrollEvent.SCROLL) {
            altAlone = false;
        }
    }

    /** The menu bar, whose filter comes later, ignores the key if it is consumed. */
    private void released(KeyEvent key) {
        if (key.getCode() == KeyCode.ALT && !altAlone) {
            key.consume();
        }
    }

    /**
     * Whether a key is used up here.
     *
     * @param press lets the menu bar handle another key
     */
    private boolean use(KeyEvent key, Consumer<KeyCode> press) {
        if (key.isControlDown() || key.isMetaDown()) {
            return false;
        }
        if (key.isAltDown()) {
            return key.getEventType() == KeyEvent.KEY_PRESSED && opens(key.getCode().getChar());
        }
        if (!isHighlighted()) {
            return key.getEventType() == KeyEvent.KEY_PRESSED
                    && key.getCode() == KeyCode.F10
                    && !key.isShiftDown()
                    && open().isEmpty()
                    && enter(bar.getMenus().stream().findFirst());
        }
        if (key.getEventType() == KeyEvent.KEY_TYPED) {
            return typed(key, press);
        }
        return key.getEventType() == KeyEvent.KEY_PRESSED && pressed(key, press);
    }

    private boolean typed(KeyEvent key, Consumer<KeyCode> press) {
        if (key.getCharacter().equals(" ")) {
            press.accept(KeyCode.DOWN);
            return true;
        }
        press.accept(LEAVING);
        return opens(key.getCharacter());
    }

    /** Whether a letter is the mnemonic of a menu, which is opened at its first item. */
    private boolean opens(String letter) {
        Optional<Menu> menu =
                bar.getMenus().stream()
                        .filter(each -> MenuLetters.isMnemonic(letter, each.getText()))
                        .findFirst();
        return enter(menu);
    }

    private Optional<Menu> open() {
        return bar.getMenus().stream().filter(Menu::isShowing).findFirst();
    }

    private static boolean enter(Optional<Menu> menu) {
        menu.ifPresent(it -> {
            it.show();
            MenuLetters.enterOpenMenu();
        });
        return menu.isPresent();
    }

    private boolean pressed(KeyEvent key, Consumer<KeyCode> press) {
        switch (key.getCode()) {
            case ENTER, UP -> press.accept(KeyCode.DOWN);
            case LEFT, RIGHT, DOWN, ESCAPE, F10, ALT, SHIFT -> {
                return false;
            }
            default -> {
                if (!key.getCode().isLetterKey() && key.getCode() != KeyCode.SPACE) {
                    press.accept(LEAVING);
                }
                return false;
            }
        }
        return true;
    }

    private KeyEvent pressing(KeyCode code) {
        return new KeyEvent(
                scene, scene, KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    /** Whether a title is highlighted, but its menu is not open. */
    private boolean isHighlighted() {
        return bar.queryAccessibleAttribute(AccessibleAttribute.FOCUS_NODE)
                        instanceof MenuButton title
                && !title.isShowing();
    }
}
