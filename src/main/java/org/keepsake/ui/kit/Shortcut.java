package org.keepsake.ui.kit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/**
 * A command and its keys.
 *
 * @param menu the words of the menus that lead to it
 * @param command the words of the command
 * @param keys as the platform writes them
 */
public record Shortcut(String menu, String command, String keys) {

    /** The commands in a menu bar that have keys, in order. */
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
        return Optional.ofNullable(item.getAccelerator())
                .map(keys -> new Shortcut(path, plain(item.getText()), keys.getDisplayText()))
                .stream();
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
