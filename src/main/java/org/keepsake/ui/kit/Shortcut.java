package org.keepsake.ui.kit;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/**
 * A key combination and what it does.
 *
 * @param menu the words of its menu
 * @param command the words of the command
 * @param keys as the platform writes them
 */
public record Shortcut(String menu, String command, String keys) {

    /** All shortcuts in a menu bar, in order. */
    public static Stream<Shortcut> of(MenuBar bar) {
        return bar.getMenus().stream().flatMap(menu -> items(menu).flatMap(item -> of(menu, item)));
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(Shortcut::items)
                : Stream.of(item);
    }

    private static Stream<Shortcut> of(Menu menu, MenuItem item) {
        return item.getAccelerator() == null
                ? Stream.empty()
                : Stream.of(
                        new Shortcut(
                                plain(menu.getText()),
                                plain(item.getText()),
                                item.getAccelerator().getDisplayText()));
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
