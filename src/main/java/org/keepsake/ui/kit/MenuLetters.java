package org.keepsake.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Keeps the keyboard in an open menu. A letter chooses the item with that mnemonic, and no key that
 * types or deletes reaches what is behind the menu. A shortcut closes the menu and acts.
 *
 * <p>The toolkit shows key events to an open menu first, and then, if the menu has no use for them,
 * to the control that has the focus: the text.
 */
public final class MenuLetters {
    private static final Object INSTALLED = new Object();

    private final ContextMenu menu;

    private MenuLetters(ContextMenu menu) {
        this.menu = menu;
    }

    /** Does this for each menu of the program that opens from now on, whatever it belongs to. */
    public static void install() {
        Window.getWindows()
                .subscribe(() -> List.copyOf(Window.getWindows()).forEach(MenuLetters::installOn));
    }

    private static void installOn(Window window) {
        if (window instanceof ContextMenu menu
                && menu.getProperties().put(INSTALLED, true) == null) {
            RestingPointer.ignoreIn(menu);
            MenuLetters letters = new MenuLetters(menu);
            menu.addEventHandler(WindowEvent.WINDOW_SHOWN, e -> letters.chooseNothing());
            // Filters, because the menu itself would choose an item when the key is pressed, and
            // the character would be typed into the text when the menu is gone.
            menu.addEventFilter(KeyEvent.KEY_PRESSED, letters::pressed);
            menu.addEventFilter(KeyEvent.KEY_TYPED, letters::typed);
            menu.addEventHandler(KeyEvent.KEY_PRESSED, letters::leftOver);
        }
    }

    /**
     * Else the toolkit gives the focus to the first item of a menu that opens for the first time.
     */
    private void chooseNothing() {
        menu.getSkin().getNode().requestFocus();
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP, DOWN, LEFT, RIGHT, KP_UP, KP_DOWN, KP_LEFT, KP_RIGHT -> {}
            case ENTER -> stayWithoutChoice(key);
            case ESCAPE, CANCEL, ALT, F10 -> {}
            case CONTROL, SHIFT, META, COMMAND, ALT_GRAPH -> {}
            default -> {
                if (key.isControlDown() != key.isAltDown()
                        || key.isMetaDown()
                        || key.getCode().isFunctionKey()) {
                    close(key);
                } else {
                    key.consume();
                }
            }
        }
    }

    /**
     * Where nothing is chosen, the toolkit would close the menu and leave its title highlighted.
     */
    private void stayWithoutChoice(KeyEvent key) {
        if (menu.getItems().stream().noneMatch(item -> hasFocus(item) || isOpen(item))) {
            key.consume();
        }
    }

    private static boolean isOpen(MenuItem item) {
        return item instanceof Menu inner && inner.isShowing();
    }

    /** Goes to the first item that can be chosen in the menu that was opened last. */
    public static void enterOpenMenu() {
        Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .reduce((_, last) -> last)
                .ifPresent(window -> enter((ContextMenu) window));
    }

    /** The toolkit would begin at the first item, also where it does nothing at present. */
    private static void enter(ContextMenu menu) {
        menu.getItems().stream()
                .filter(item -> item.isVisible() && !item.isDisable())
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .findFirst()
                .ifPresentOrElse(new MenuLetters(menu)::walkTo, () -> press(menu, KeyCode.DOWN));
    }

    /** Goes to what is chosen at present in a menu that is open. */
    public static void enterAtChoice(ContextMenu menu) {
        menu.getItems().stream()
                .filter(item -> item instanceof RadioMenuItem choice && choice.isSelected())
                .findFirst()
                .ifPresent(new MenuLetters(menu)::walkTo);
    }

    /** With Alt it is the mnemonic of another menu, which replaces this one. */
    private void close(KeyEvent key) {
        if (!key.isAltDown()) {
            Popups.hideMenus();
        }
    }

    /** An arrow key leads to the next menu of a menu bar, but not out of any other menu. */
    private void leftOver(KeyEvent key) {
        if (key.getCode().isArrowKey() && !isOfMenuBar()) {
            key.consume();
        }
    }

    private void typed(KeyEvent key) {
        key.consume();
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        if (key.getCharacter().equals(" ")) {
            press(KeyCode.ENTER);
        } else {
            choose(key.getCharacter());
        }
    }

    /** Chooses the item of a mnemonic, or goes to the next one if several have it. */
    private void choose(String letter) {
        List<MenuItem> items =
                menu.getItems().stream()
                        .filter(item -> item.isVisible() && !item.isDisable())
                        .filter(item -> isMnemonic(letter, item.getText()))
                        .toList();
        int focused = items.stream().map(MenuLetters::hasFocus).toList().indexOf(true);
        if (!items.isEmpty()) {
            MenuItem next = items.get((focused + 1) % items.size());
            walkTo(next);
            if (items.size() == 1) {
                press(next instanceof Menu ? KeyCode.RIGHT : KeyCode.ENTER);
            }
        }
    }

    /** Whether {@code letter} is the mnemonic in the words of a menu. */
    public static boolean isMnemonic(String letter, String words) {
        return mnemonic(words).filter(letter.toLowerCase(Locale.ROOT)::equals).isPresent();
    }

    /** The letter after the underscore, in lower case. */
    public static Optional<String> mnemonic(String words) {
        int mark = Objects.requireNonNullElse(words, "").indexOf('_');
        return mark < 0 || mark + 1 == words.length()
                ? Optional.empty()
                : Optional.of(words.substring(mark + 1, mark + 2).toLowerCase(Locale.ROOT));
    }

    /** The menu only knows of the focus that the arrow keys have moved. */
    private void walkTo(MenuItem item) {
        for (int i = 0; i < menu.getItems().size() && !hasFocus(item); i++) {
            press(KeyCode.DOWN);
        }
    }

    private static boolean hasFocus(MenuItem item) {
        Node node = item.getStyleableNode();
        return node != null && node.isFocused();
    }

    private void press(KeyCode code) {
        press(menu, code);
    }

    private static void press(ContextMenu menu, KeyCode code) {
        Event.fireEvent(
                menu.getSkin().getNode(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private boolean isOfMenuBar() {
        Node at = menu.getOwnerNode();
        while (at != null && !(at instanceof MenuBar)) {
            at = at.getParent();
        }
        return at != null;
    }
}
