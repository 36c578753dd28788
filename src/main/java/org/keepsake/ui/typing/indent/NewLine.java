package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.SyntacticContext;
import org.keepsake.text.BracketPair;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/**
 * What Enter does in a text where new lines are indented.
 *
 * @param text the text
 * @param blocks where its blocks begin and end
 * @param context what each place in it is part of; empty if nothing is known of it
 * @param settings those for indenting in it
 * @param alone whether there is but one caret
 */
record NewLine(
        Text text,
        Blocks blocks,
        Optional<SyntacticContext> context,
        Settings settings,
        boolean alone) {
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
        OptionalLong comment = find(SyntacticContext::around, caret);
        if (comment.isPresent()) {
            return new CommentLine(text, comment.getAsLong()).newLine(caret);
        }
        OptionalLong ended = find(SyntacticContext::endedBefore, caret);
        if (ended.isPresent() && before.stripTrailing().endsWith("*/")) {
            Position first = text.position(ended.getAsLong());
            return KeyEdit.typing(caret, "\n" + Indents.of(text, first.line(), first.column()));
        }
        Optional<String> outer = new Closing(text, blocks, context, settings).outer(caret, "");
        if (outer.isPresent()) {
            String line = outer.get() + before.strip();
            String next = outer.get() + (blocks.opensAfter(before) ? unit() : "");
            return new KeyEdit(text.lineStart(start.line()), caret.end(), line + "\n" + next, "");
        }
        String code = before.length() == start.column() ? code(caret, before) : "";
        OpenBrackets open = blocks.areBracketed() ? OpenBrackets.in(code) : OpenBrackets.NONE;
        String base = base(start.line(), open).orElse(indent);
        boolean opens = opens(start, code) || statements().isExpectedAt(caret.start());
        if (open.opening().isEmpty() && !opens) {
            boolean isLast = Indents.after(text, caret.end()).isBlank();
            return KeyEdit.typing(caret, "\n" + (isLast ? behind(caret, base, code, open) : base));
        }
        String inner = "\n" + level(before, base) + unit();
        String after = Indents.after(text, caret.end());
        if (!closesAtOnce(open, before, after)) {
            return alone && blocks.isJson()
                    ? openedUp(caret, inner, base)
                    : KeyEdit.typing(caret, inner);
        }
        int spaces = after.length() - after.stripLeading().length();
        return new KeyEdit(caret.start(), caret.end() + spaces, inner, "\n" + base);
    }

    private Statements statements() {
        return new Statements(text, blocks, context);
    }

    /** The indentation behind a line that opens nothing. */
    private String behind(Caret caret, String base, String code, OpenBrackets open) {
        int line = text.position(caret.start()).line();
        if (blocks.haveStatements()) {
            return statements().behind(caret.start(), first(line, open).orElse(line)).orElse(base);
        }
        return blocks.isLast(code.strip()) ? Indents.less(settings, base) : base;
    }

    private boolean opens(Position at, String before) {
        return blocks.opensAfter(before)
                || new Outline(text)
                        .above(at.line())
                        .filter(above -> blocks.isCase(before.strip(), above.code()))
                        .isPresent();
    }

    /** What of the line before a caret is code, as far as that is known. */
    private String code(Caret caret, String before) {
        return context.map(known -> known.codeBefore(caret.start())).orElse(before);
    }

    /** The indentation of the line where what this one closes was opened. */
    private Optional<String> base(int line, OpenBrackets open) {
        return first(line, open).map(first -> Indents.of(text, first, text.lineLength(first)));
    }

    private Optional<Integer> first(int line, OpenBrackets open) {
        return open.closing().isEmpty()
                ? Optional.empty()
                : pairAt(text.offset(line, open.closing().getAsInt()) + 1)
                        .map(pair -> text.position(pair.open()).line());
    }

    /** The brackets of which one ends at an offset, as what that is part of has them. */
    private Optional<BracketPair> pairAt(long offset) {
        LongPredicate brackets =
                context.map(known -> known.bracketsSeenFrom(offset)).orElse(any -> true);
        return BracketPair.at(text, offset, brackets);
    }

    private boolean closesAtOnce(OpenBrackets open, String before, String after) {
        String rest = after.stripLeading();
        return blocks.closesAtOnce(before, after)
                || (open.opening().isPresent()
                        && !rest.isEmpty()
                        && Blocks.arePartners(
                                before.charAt(open.opening().getAsInt()), rest.charAt(0)));
    }

    /** Begins a line, and puts the end of a list or object that is all in one line on its own. */
    private KeyEdit openedUp(Caret caret, String inner, String base) {
        Optional<BracketPair> pair =
                pairAt(caret.start())
                        .filter(found -> found.open() == caret.start() - 1)
                        .filter(found ->
                                caret.isEmpty()
                                        && found.close()
                                                < text.lineEnd(
                                                        text.position(caret.start()).line()));
        if (pair.isEmpty()) {
            return KeyEdit.typing(caret, inner);
        }
        String content = text.string(caret.start(), pair.get().close());
        return new KeyEdit(caret.start(), pair.get().close(), inner, content.strip() + "\n" + base);
    }

    private OptionalLong find(BiFunction<SyntacticContext, Long, OptionalLong> which, Caret caret) {
        return context.map(known -> which.apply(known, caret.start())).orElse(OptionalLong.empty());
    }

    /** Begins the next item; an empty one ends the list instead. */
    private KeyEdit inList(Caret caret, Position start, ListItem item) {
        return item.isEmpty() && Indents.after(text, caret.end()).isBlank()
                ? new KeyEdit(text.lineStart(start.line()), caret.end(), "", "")
                : KeyEdit.typing(caret, "\n" + item.indent() + item.mark());
    }

    private String unit() {
        // Even if tabs are asked for, YAML has none.
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
