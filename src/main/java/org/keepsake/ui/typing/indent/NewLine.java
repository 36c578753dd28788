package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.BlockComments;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/**
 * What Enter does in a text where new lines are indented.
 *
 * @param text the text
 * @param blocks where its blocks begin and end
 * @param comments those of several lines; empty if nothing is known of them
 * @param settings those for indenting in it
 */
record NewLine(Text text, Blocks blocks, Optional<BlockComments> comments, Settings settings) {
    /** What Enter does at a caret. */
    KeyEdit at(Caret caret) {
        Position start = text.position(caret.start());
        String indent = Indents.of(text, start.line(), start.column());
        String before = Indents.beginning(text, start.line(), start.column());
        if (blocks.isMarkdown() && before.length() == start.column()) {
            Optional<ListItem> item = ListItem.of(before);
            if (item.isPresent()) {
                return inList(caret, start, item.get());
            }
        }
        if (before.length() == start.column() && before.isBlank()) {
            // Nothing but white space would be left.
            return new KeyEdit(text.lineStart(start.line()), caret.end(), "\n" + indent, "");
        }
        OptionalLong comment = find(BlockComments::around, caret);
        if (comment.isPresent()) {
            return new CommentLine(text, comment.getAsLong()).newLine(caret);
        }
        OptionalLong ended = find(BlockComments::endedBefore, caret);
        if (ended.isPresent() && before.stripTrailing().endsWith("*/")) {
            Position first = text.position(ended.getAsLong());
            return KeyEdit.typing(caret, "\n" + Indents.of(text, first.line(), first.column()));
        }
        Optional<String> outer = new Closing(text, blocks, settings).outer(caret, "");
        if (outer.isPresent()) {
            String line = outer.get() + before.strip();
            String next = outer.get() + (blocks.opensAfter(before) ? unit() : "");
            return new KeyEdit(text.lineStart(start.line()), caret.end(), line + "\n" + next, "");
        }
        if (before.length() < start.column() || !opens(start, before)) {
            boolean leaves =
                    blocks.isLast(before.strip()) && Indents.after(text, caret.end()).isBlank();
            return KeyEdit.typing(caret, "\n" + (leaves ? Indents.less(settings, indent) : indent));
        }
        String inner = "\n" + level(before, indent) + unit();
        String after = Indents.after(text, caret.end());
        if (!blocks.closesAtOnce(before, after)) {
            return KeyEdit.typing(caret, inner);
        }
        int spaces = after.length() - after.stripLeading().length();
        return new KeyEdit(caret.start(), caret.end() + spaces, inner, "\n" + indent);
    }

    private boolean opens(Position at, String before) {
        return blocks.opensAfter(before)
                || new Outline(text)
                        .above(at.line())
                        .filter(above -> blocks.isCase(before.strip(), above.code()))
                        .isPresent();
    }

    private OptionalLong find(BiFunction<BlockComments, Long, OptionalLong> which, Caret caret) {
        return comments.map(known -> which.apply(known, caret.start()))
                .orElse(OptionalLong.empty());
    }

    /** Begins the next item; an empty one ends the list instead. */
    private KeyEdit inList(Caret caret, Position start, ListItem item) {
        return item.isEmpty() && Indents.after(text, caret.end()).isBlank()
                ? new KeyEdit(text.lineStart(start.line()), caret.end(), "", "")
                : KeyEdit.typing(caret, "\n" + item.indent() + item.mark());
    }

    private String unit() {
        boolean tabs = !settings.get(Settings.INSERT_SPACES);
        return tabs && blocks.isYaml() ? "  " : Indents.unit(settings);
    }

    /** The indentation of what a line says, which in YAML is behind the mark of a list item. */
    private String level(String line, String indent) {
        int dashes = indent.length();
        while (blocks.isYaml() && line.startsWith("- ", dashes)) {
            dashes += 2;
        }
        return indent + " ".repeat(dashes - indent.length());
    }
}
