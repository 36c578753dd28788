package org.keepsake.ui.menu;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.keepsake.ui.words.Messages;

/**
 * What people type to find a command besides its name: what other programs call it ({@code
 * search.…} in the words), and its English name, also in a window in another language.
 */
final class SearchWords {
    private static final List<String> KINDS = List.of("search.", "command.", "menu.");

    private final List<Messages> languages;

    SearchWords(Messages messages) {
        languages = List.of(messages, new Messages(Locale.ENGLISH));
    }

    /** The words for a menu or one of its items; empty for one without an id. */
    String of(MenuItem item) {
        if (item.getId() == null) {
            return "";
        }
        String id = item.getId().replaceFirst("^menu-", "");
        return languages.stream()
                .flatMap(words ->
                        Stream.concat(
                                KINDS.stream().flatMap(kind -> word(words, kind + id)),
                                // One of several choices.
                                word(words, id.replace('-', '.'))))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> word(Messages words, String key) {
        return words.has(key) ? Stream.of(words.get(key).replace("_", "")) : Stream.empty();
    }
}
