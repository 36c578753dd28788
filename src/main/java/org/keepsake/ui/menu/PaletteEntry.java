package org.keepsake.ui.menu;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.keepsake.ui.session.RecentMenu;

/**
 * A command that is available now.
 *
 * @param path the menus that lead to it, each followed by a sign; for people
 * @param name its name in the menu
 * @param search more words to find it by
 * @param keys as the platform writes them; empty if it has none
 * @param isFile whether it is about recent files
 */
record PaletteEntry(
        String path, String name, String search, String keys, boolean isFile, MenuItem item) {

    /** The commands of a menu bar, in order. */
    static Stream<PaletteEntry> of(MenuBar bar, SearchWords words) {
        return bar.getMenus().stream().flatMap(menu -> in(menu, "", "", false, words));
    }

    private static Stream<PaletteEntry> in(
            MenuItem item, String path, String search, boolean isFile, SearchWords words) {
        if (item instanceof SeparatorMenuItem || item.isDisable() || item.getText() == null) {
            return Stream.empty();
        }
        String name = plain(item);
        String all = search + " " + words.of(item);
        if (item instanceof Menu menu) {
            // Some are filled only when they are opened.
            Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
            boolean ofFiles = RecentMenu.ID.equals(menu.getId());
            return menu.getItems().stream()
                    .flatMap(inner -> in(inner, path + name + " › ", all, ofFiles, words));
        }
        String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
        return Stream.of(new PaletteEntry(path, name, all, keys, isFile, item));
    }

    /** The words of an item; the name of a file may contain what marks a letter in others. */
    private static String plain(MenuItem item) {
        return item.isMnemonicParsing()
                ? item.getText().replace("_", "").replace("…", "")
                : item.getText();
    }

    /**
     * Its place in the whole list: what does something, then one of several choices, then files.
     */
    int group() {
        return isFile ? 2 : item instanceof RadioMenuItem ? 1 : 0;
    }

    /** Its name with the menus that lead to it. */
    String words() {
        return path + name;
    }

    /**
     * How well it matches what was typed, part by part: 0 by words of its name that begin so, 1 by
     * its name, 2 with the menus that lead to it, 3 by other words, 4 by beginnings of words of its
     * name, run together; empty if not at all.
     */
    OptionalInt rank(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT).strip();
        List<String> parts = List.of(wanted.split("\\s+"));
        String own = name.toLowerCase(Locale.ROOT);
        if (parts.stream().allMatch(part -> beginsWord(own, part))) {
            return OptionalInt.of(0);
        }
        List<String> texts = List.of(name, words(), words() + " " + search);
        return IntStream.concat(
                        IntStream.range(0, texts.size())
                                .filter(i -> {
                                    String text = texts.get(i).toLowerCase(Locale.ROOT);
                                    return parts.stream().allMatch(text::contains);
                                })
                                .map(i -> i + 1),
                        Abbreviation.of(String.join("", parts), own)
                                ? IntStream.of(texts.size() + 1)
                                : IntStream.empty())
                .findFirst();
    }

    private static boolean beginsWord(String text, String part) {
        return IntStream.rangeClosed(0, text.length() - part.length())
                .filter(i -> text.startsWith(part, i))
                .anyMatch(i -> Abbreviation.isWordStart(text, i));
    }

    /** Does what a click on the item does. */
    void run() {
        switch (item) {
            case CheckMenuItem choice -> choice.setSelected(!choice.isSelected());
            case RadioMenuItem choice -> choice.setSelected(true);
            default -> {}
        }
        item.fire();
    }

    @Override
    public String toString() {
        return keys.isEmpty() ? words() : words() + "   " + keys;
    }
}
