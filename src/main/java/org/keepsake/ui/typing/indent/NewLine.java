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
    /** How far a bracket is looked for behind the caret, in bytes. */
    private static final int NEAR = 256;

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
        if (before.length() < start.column() || !blocks.opensAfter(before)) {
            return KeyEdit.typing(caret, "\n" + indent);
        }
        String inner = "\n" + level(before, indent) + unit();
        String after = after(caret.end());
        if (!blocks.closesAtOnce(before, after)) {
            return KeyEdit.typing(caret, inner);
        }
        int spaces = after.length() - after.stripLeading().length();
        return new KeyEdit(caret.start(), caret.end() + spaces, inner, "\n" + indent);
    }

    private OptionalLong find(BiFunction<BlockComments, Long, OptionalLong> which, Caret caret) {
        return comments.map(known -> which.apply(known, caret.start()))
                .orElse(OptionalLong.empty());
    }

    /** Begins the next item; an empty one ends the list instead. */
    private KeyEdit inList(Caret caret, Position start, ListItem item) {
        return item.isEmpty() && after(caret.end()).isBlank()
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

    /** The rest of a line, as far as it matters. */
    private String after(long offset) {
        long end = text.lineEnd(text.position(offset).line());
        return text.string(offset, Math.min(end, offset + NEAR));
    }
}
