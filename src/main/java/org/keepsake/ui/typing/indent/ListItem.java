package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a list item in Markdown, by the rules of GitHub.
 *
 * @param indent what is before the mark
 * @param mark what the next item has before its words: a bullet or the next number, and an empty
 *     box if this one has a box
 * @param isEmpty whether no words follow the mark
 * @see <a href="https://github.github.com/gfm/#list-items">GitHub Flavored Markdown, list items</a>
 */
record ListItem(String indent, String mark, boolean isEmpty) {
    private static final Pattern ITEM =
            Pattern.compile(
                    "(?<indent>[ \\t]*)(?:(?<bullet>[-*+])|(?<number>\\d{1,9})(?<end>[.)]))"
                            + "(?<space>[ \\t]+)(?<box>\\[[ xX]](?:[ \\t]+|$))?(?<words>.*)",
                    Pattern.DOTALL);

    /** A line between two parts of a text, which may be made of bullets. */
    private static final Pattern BREAK = Pattern.compile("[ \\t]*([-*])([ \\t]*\\1){2,}[ \\t]*");

    /**
     * The item that begins with {@code line}, a line up to a place behind the mark, if one does.
     */
    static Optional<ListItem> of(String line) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches() || BREAK.matcher(line).matches()) {
            return Optional.empty();
        }
        String bullet = item.group("bullet");
        String mark =
                bullet != null
                        ? bullet
                        : (Integer.parseInt(item.group("number")) + 1) + item.group("end");
        String box = item.group("box") == null ? "" : "[ ] ";
        return Optional.of(
                new ListItem(
                        item.group("indent"),
                        mark + item.group("space") + box,
                        item.group("words").isBlank()));
    }
}
