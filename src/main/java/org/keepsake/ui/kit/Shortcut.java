package org.keepsake.ui.kit;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/**
 * A command and its keys.
 *
 * @param menu the words of the menus that lead to it
 * @param command the words of the command
 * @param keys as the platform writes them; empty if it has none
 */
public record Shortcut(String menu, String command, String keys) {

    /** The commands in a menu bar, in order, with keys or without. */
    public static Stream<Shortcut> of(MenuBar bar) {
        return bar.getMenus().stream().flatMap(menu -> in(menu, plain(menu.getText())));
    }

    private static Stream<Shortcut> in(Menu menu, String path) {
        return menu.getItems().stream()
                .flatMap(item ->
                        item instanceof Menu inner
                                ? in(inner, path + " › " + plain(inner.getText()))
                                : of(path, item));
    }

    private static Stream<Shortcut> of(String path, MenuItem item) {
        String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
        return keys.isEmpty() && !isCommand(item)
                ? Stream.empty()
                : Stream.of(new Shortcut(path, plain(item.getText()), keys));
    }

    /** Whether it is a command, and not, say, a recent file or one of several choices. */
    private static boolean isCommand(MenuItem item) {
        return item.getId() != null
                && item.getId().startsWith("menu-")
                && !(item instanceof RadioMenuItem)
                && !item.getProperties().containsKey(Command.LISTED_ELSEWHERE);
    }

    /** The words without the mnemonic marker. */
    private static String plain(String words) {
        return words.replace("_", "").replace("…", "");
    }

    /** Whether {@code part} occurs in any of its words, ignoring case. */
    public boolean matches(String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return Stream.of(menu, command, keys)
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
